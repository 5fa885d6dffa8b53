/**
 * The address of the resource that an argument refers to: `aws_vpc.main` for `${aws_vpc.main.id}`; undefined
 * where the argument is no reference.
 */
export function referencedAddress(argument: unknown): string | undefined {
  const match = /^\$\{(aws_[a-z0-9_]+\.[A-Za-z0-9_-]+)\.[a-z0-9_]+\}$/.exec(String(argument));
  return match?.[1];
}
