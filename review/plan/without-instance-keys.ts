/** The address of a resource in its configuration: `module.a["x"].aws_vpc.b[0]` is `module.a.aws_vpc.b`. */
export function withoutInstanceKeys(address: string): string {
  return address.includes("[") ? address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g, "") : address;
}
