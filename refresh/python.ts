import { execFileSync } from "node:child_process";

/**
 * What a program in Python prints as JSON.
 *
 * @throws Error when there is no python3, or it lacks a package that the program imports
 */
export function python(program: string): unknown {
  return JSON.parse(execFileSync("python3", ["-c", program], { encoding: "utf8", maxBuffer: 2 ** 26 }));
}
