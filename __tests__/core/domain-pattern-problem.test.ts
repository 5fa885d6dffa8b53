import { domainPatternProblem } from "../../core/domain-pattern-problem";

const label = "a".repeat(63);

test.each(["*", "example.com", "*.example.com", "a-b.xn--p1ai", "com", "*.com", `${label}.example`])(
  "%s is a name of a domain list",
  (name) => {
    expect(domainPatternProblem(name)).toBeUndefined();
  },
);

test.each([
  ["*example.com", "write example.com and *.example.com, for both"],
  ["**.example.com", "remove the others"],
  ["a.*.example.com", "remove the others"],
])("%s has its asterisk elsewhere", (name, fix) => {
  expect(domainPatternProblem(name)).toMatchObject({
    allowed: expect.stringMatching(/^an asterisk stands alone/),
    fix,
  });
});

test.each([
  ["Example.com", "write example.com"],
  ["example.com.", "write example.com"],
  ["*.example.com.", "write *.example.com"],
  ["192.0.2.1", "keep addresses away by egress, or by a network firewall"],
  ["https://example.com", "write the domain name alone, without scheme, port or path"],
  ["example.com/path", "write the domain name alone, without scheme, port or path"],
  ["-a.example", "write the domain name alone, without scheme, port or path"],
  ["a-.example", "write the domain name alone, without scheme, port or path"],
  ["a..example", "write the domain name alone, without scheme, port or path"],
  ["_dmarc.example.com", "write the domain name alone, without scheme, port or path"],
  [`a${label}.example`, "write the domain name alone, without scheme, port or path"],
  ["*.", "write the domain name alone, without scheme, port or path"],
  [`${`${label}.`.repeat(4)}example`, "write the domain name alone, without scheme, port or path"],
])("%s is refused", (name, fix) => {
  expect(domainPatternProblem(name)?.fix).toBe(fix);
});
