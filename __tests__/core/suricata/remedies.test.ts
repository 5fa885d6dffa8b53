import { ruleFileProblems } from "../../../core/suricata/rule-file-problems";
import { valueExamples } from "../../../core/suricata/value-examples";
import { valueProblem } from "../../../core/suricata/value-problem";
import { valueRemedy } from "../../../core/suricata/value-remedy";

/** What is said to do about a rule, or about one with these options. */
function remedy(text: string): string | undefined {
  const rule = text.startsWith("(") ? `drop tcp any any -> any any ${text}` : text;
  return ruleFileProblems([{ name: "a.rules", text: rule, sets: ["PARTNERS"] }], () => false)[0]?.fix;
}

describe("remedies of rules say what to write", () => {
  test.each([
    ["(flow:to_sever,established; sid:1;)", "write flow:to_server,established;"],
    ["(flow:to_server, to_client; sid:1;)", "write flow:to_server;"],
    ["(flow:established to_server; sid:1;)", "write flow:to_server,established;"],
    ["(flow:to_server sid:1;)", "write ; behind flow:to_server"],
    ["(flow:to-server; sid:1;)", "write flow:to_server;"],
    ["(flow:established,,to_server; sid:1;)", "write flow:established,to_server;"],
    ["(msg:egress; sid:1;)", 'write msg:"egress";'],
    ["(content:!abc; sid:1;)", 'write content:!"abc";'],
    ['(content:"a|0"; sid:1;)', 'write it in the form of content:"example.com";'],
    ["(sid:abc;)", "write it in the form of sid:1000001;"],
    ["(flowbits:seen; sid:1;)", "write it in the form of flowbits:set,seen;"],
  ])("of a value: %s", (text, expected) => {
    expect(remedy(text)).toBe(expected);
  });

  test.each([
    ["permit", "write pass"],
    ["allow", "write pass"],
    ["accept", "write pass"],
    ["deny", "write drop"],
    ["block", "write drop"],
    ["dorp", "write drop"],
  ])("of an action, and never its opposite: %s", (action, expected) => {
    expect(remedy(`${action} tcp any any -> any any (sid:1;)`)).toBe(expected);
  });

  test.each(["https", "ssl"])("of a protocol that is TLS to whoever looks at packets: %s", (protocol) => {
    expect(remedy(`pass ${protocol} any any -> any 443 (sid:1;)`)).toBe("write tls");
  });

  test.each([
    ["(nocase; sid:1;)", 'write content:"..."; before nocase'],
    [
      "drop tls any any -> any any (tls.sni; sid:1;)",
      'write content:"..."; behind tls.sni; and sid behind that',
    ],
    ["drop tls any any -> any any (sid:1; tls.sni;)", 'write content:"..."; behind tls.sni;'],
    ['(content:"a"; to_lowercase; sid:1;)', "write a buffer before it, such as tls.sni; to_lowercase;"],
    ["(base64_data; sid:1;)", "write base64_decode; before base64_data;"],
    ['(content:"a"; nocase; nocase; sid:1;)', "remove the second nocase"],
    ['(content:"a"; depth:5; within:5; sid:1;)', "remove within or depth"],
    ['(content:"a"; startswith; depth:5; sid:1;)', "remove startswith, or depth and offset"],
    ['(content:"abc"; depth:2; sid:1;)', "write depth:3; or more"],
    ['(content:"abc"; offset:70000; sid:1;)', "write offset: with 65535 or less"],
    ['(content:"abc"; offset:x; sid:1;)', "write offset: with a whole number, such as offset:10;"],
    [
      '(content:"a"; fast_pattern; content:"b"; fast_pattern; sid:1;)',
      "leave fast_pattern behind one content",
    ],
    [
      'drop http any any -> any any (http.host; content:"A"; sid:1;)',
      "write the content in lower case, without nocase",
    ],
    [
      'drop http any any -> any any (http.method; content:"GET "; sid:1;)',
      'write the method alone, such as content:"POST";',
    ],
    [
      'drop tls any any -> any any (ja3.hash; content:"ab"; sid:1;)',
      "write all 32 hexadecimal digits of the hash",
    ],
  ])("of an order: %s", (text, expected) => {
    expect(remedy(text)).toBe(expected);
  });

  test.each([
    ["drop tcp $HOMENET any -> any any (sid:1;)", "write $HOME_NET"],
    ["drop tcp $DMZ any -> any any (sid:1;)", "write $HOME_NET, $EXTERNAL_NET or the blocks themselves"],
    ["drop tcp @PARTNER any -> any any (sid:1;)", "write @PARTNERS"],
    ["drop tcp @BANKS any -> any any (sid:1;)", "add BANKS under prefixLists, with the ARN of its list"],
    ["drop tcp 192.0.2 any -> any any (sid:1;)", expect.stringMatching(/^write any, an address such as/)],
    ["drop tcp any 99999 -> any any (sid:1;)", "write any, 443, 8000:8080 or [80,443] as the source ports"],
    ["drop tcp any any -> any any (sid:1)", "write ; behind sid:1"],
  ])("of what stands before the options: %s", (text, expected) => {
    expect(remedy(text)).toEqual(expected);
  });

  test.each(Object.entries(valueExamples))("that Suricata takes: %s:%s", (keyword, value) => {
    expect(valueProblem({ keyword, value, column: 1 })).toBeUndefined();
    expect(valueProblem({ keyword, value: "", column: 1 })).toBeDefined();
  });

  test("even of a flow that has no known word", () => {
    expect(valueRemedy({ keyword: "flow", value: "xyzzyxyzzy", column: 1 })).toBe(
      "write flow:to_server,established;",
    );
  });
});
