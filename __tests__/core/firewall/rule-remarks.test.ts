import { ruleRemarks } from "../../../core/firewall/rule-remarks";
import { description } from "./description";

const remarks = (text: string, priority = 450) =>
  ruleRemarks(description({ rules: [{ name: "own", priority, text }] })).map(
    ({ lines, says }) => `${lines.join()}: ${says}`,
  );
const tls = "reject tls $HOME_NET any -> $EXTERNAL_NET any";

describe("remarks on own rules", () => {
  test.each([
    [
      "pass tcp any any -> any 443 (sid:1;)\ndrop udp any any -> any 53 (flow:established; sid:2;)",
      /^1,2: without flow:to_server/,
    ],
    [
      `# old\n${tls} (tls.version:1.0; flow:to_server; sid:1;)`,
      /^2: tls\.version alone .*; add ssl_state:client_hello$/,
    ],
  ])("%s", (text, said) => {
    expect(remarks(text)).toEqual([expect.stringMatching(said)]);
  });

  test("are made of what passes before managed groups see it", () => {
    const text =
      "alert tcp any any -> any 443 (flow:to_server; sid:1;)\npass tcp any any -> any 443 (flow:to_server; sid:2;)";
    expect(remarks(text, 300)).toEqual([
      expect.stringMatching(/^2: what it lets pass, MalwareDomainsStrictOrder never see: /),
    ]);
    expect(remarks(text)).toEqual([]);
  });

  test.each([
    `${tls} (ssl_state:client_hello; tls.version:1.0; flow:to_server; sid:1;)`,
    "drop ip any any -> any any (ip_proto:!TCP; sid:1;)",
    "alert tcp any any -> any any (flow:established, to_client; sid:1;)",
  ])("are not made of %s", (text) => {
    expect(remarks(text)).toEqual([]);
  });
});
