import { PalisadeError } from "../../../core/palisade-error";

/** What building something says that it refuses; nothing where it refuses nothing. */
export function messageOf(build: () => unknown): string {
  try {
    build();
  } catch (error) {
    if (error instanceof PalisadeError) return error.message;
    throw error;
  }
  return "";
}
