import { ruleFileProblems } from "../../../core/suricata/rule-file-problems";

function problems(text: string, sets: readonly string[] = []) {
  return ruleFileProblems([{ name: "own.rules", text, sets }], (sid) => sid >= 900_000_000).map(
    ({ line, found }) => `${line}: ${found}`,
  );
}

const header = "drop tls $HOME_NET any -> $EXTERNAL_NET any";
const sound = `${header} (tls.sni; content:"a.example"; sid:1;)`;

describe("what AWS Network Firewall refuses", () => {
  test.each([
    ["a dataset", `${header} (tls.sni; dataset:isset,bad; sid:1;)`, "takes no dataset"],
    ["a file keyword", `${header} (filemd5:list; sid:1;)`, "takes no filemd5"],
    ["reputation", `${header} (iprep:src,CnC,>,30; sid:1;)`, "takes no iprep"],
    ["a script", `${header} (lua:a.lua; sid:1;)`, "takes no lua"],
    ["a priority", `${header} (priority:1; sid:1;)`, "takes no priority"],
    ["xbits of a host", `${header} (xbits:set,a,track ip_src; sid:1;)`, "takes no xbits"],
    ["tag:host", `${header} (tag:host,5,packets; sid:1;)`, "takes no tag"],
    ["sctp", "drop sctp any any -> any any (sid:1;)", "does not inspect sctp"],
    ["ftp-data", "drop ftp-data any any -> any any (sid:1;)", "does not inspect ftp-data"],
    ["IKE", "drop ike any any -> any any (sid:1;)", "does not inspect ike"],
    ["another action", "rejectsrc tcp any any -> any any (sid:1;)", "rejectsrc is no action"],
    ["a variable of one's own", "drop tcp $DMZ any -> any any (sid:1;)", "$DMZ is no variable"],
    ["a variable for ports", "drop tcp any any -> any $HTTP_PORTS (sid:1;)", "$HTTP_PORTS is no variable"],
    ["a variable in an option", `${header} (msg:"to $HOME_NET"; sid:1;)`, "$HOME_NET stands in msg"],
    [
      "a set that the group has not",
      "drop tcp @BAD any -> any any (sid:1;)",
      "@BAD names no IP set reference",
    ],
    ["pcre without content", 'drop tcp any any -> any any (pcre:"/a/"; sid:1;)', "looks for pcre everywhere"],
    ["no sid", "drop tcp any any -> any any (rev:1;)", "it has no sid"],
    [
      "a sid of ours",
      "drop tcp any any -> any any (sid:900000001;)",
      "sid 900000001 is one of Palisade's own",
    ],
    [
      "a rule on two lines",
      'drop tcp any any -> any any (msg:"a"; \\\n  sid:1;)',
      "goes on in the next line",
    ],
    [
      "a rule on two lines, without a sign of it",
      'drop tcp any any -> any any (msg:"a";\n  flow:to_server;\n  sid:1;)',
      "its parenthesis is not closed",
    ],
  ])("%s", (_, text, found) => {
    const [problem, ...others] = problems(text);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^1: /);
    expect(problem).toContain(found);
  });

  test.each([
    ["categories of domains", `${header} (aws_domain_category:!Gambling; sid:1;)`, []],
    ["sets of addresses", "drop tcp @BAD any -> any any (sid:1;)", ["BAD"]],
    ["countries", "drop ip any any -> any any (geoip:dst,KP; sid:1;)", []],
    ["tag:session", `${header} (tag:session,5,packets; sid:1;)`, []],
    ["limits of alerts", `${header} (threshold:type limit, track by_src, count 1, seconds 60; sid:1;)`, []],
    ["pcre in a buffer", `${header} (tls.sni; pcre:"/^a[0-9]+\\.example$/"; sid:1;)`, []],
    ["comments and Windows line ends", `# first\r\n\r\n${sound}\r\n`, []],
  ])("and not %s", (_, text, sets) => {
    expect(problems(text, sets)).toEqual([]);
  });
});

describe("places", () => {
  test("are lines of the file, one problem for each mistake", () => {
    const text = [
      "# egress",
      sound,
      "",
      "drop tsl any any -> any any (sid:2;)",
      `${header} (sid:3; nocas;)`,
    ].join("\n");
    expect(ruleFileProblems([{ name: "rules/egress.rules", text, sets: [] }], () => false)).toMatchObject([
      { file: "rules/egress.rules", line: 4, column: 6, found: "tsl is no protocol", fix: "write tls" },
      { file: "rules/egress.rules", line: 5, column: 53, found: "nocas is no keyword", fix: "write nocase" },
    ]);
  });

  test.each([
    ["an action", "block tcp any any -> any any (sid:1;)", 1],
    ["a protocol", "drop tpc any any -> any any (sid:1;)", 6],
    ["a source", "drop tcp 1.2.3 any -> any any (sid:1;)", 10],
    ["a source port", "drop tcp any 70000 -> any any (sid:1;)", 14],
    ["a direction", "drop tcp any any => any any (sid:1;)", 18],
    ["a destination", "drop tcp [ 192.0.2.0/24,  192.0.3.0/24 ] any -> 1.2.3 any (sid:1;)", 49],
    ["a rule that is indented", "   block tcp any any -> any any (sid:1;)", 4],
    ["an option", "drop tcp any any -> any any ( flow:to_sever ; sid:1;)", 31],
    ["an option twice", "drop tcp any any -> any any (rev:1; rev:2; sid:1;)", 37],
    ["an option without an end", "drop tcp any any -> any any (sid:1;  rev:1)", 38],
    ["an option out of its order", "drop tcp any any -> any any (nocase; sid:1;)", 30],
    ["a buffer in which nothing is looked for", "drop tls any any -> any any (sid:1; tls.sni;)", 37],
    ["pcre", 'drop tcp any any -> any any (pcre:"/a/"; sid:1;)', 30],
    ["a sid", "drop tcp any any -> any any (rev:1; sid:900000001;)", 37],
    ["what follows a rule", "drop tcp any any -> any any (sid:1;) # all", 38],
    ["a parenthesis that is not closed", "drop tcp any any -> any any (sid:1;", 36],
    ["no sid", "drop tcp any any -> any any (rev:1;)", undefined],
  ])("have the column of %s", (_, text, column) => {
    const [problem] = ruleFileProblems([{ name: "a", text, sets: [] }], (sid) => sid >= 900_000_000);
    expect(problem?.column).toBe(column);
  });

  test("name the other rule that has the sid, in whichever file", () => {
    const files = ["one.rules", "two.rules"].map((name) => ({ name, text: `# rules\n${sound}`, sets: [] }));
    expect(ruleFileProblems(files, () => false)).toMatchObject([
      { file: "two.rules", line: 2, found: "sid 1 is that of one.rules:2 too" },
    ]);
  });

  test("are the first line where there is no rule", () => {
    expect(problems("# nothing yet\n")).toEqual(["1: it has no rule"]);
  });

  test("are given for what is too long", () => {
    const long = `${header} (msg:"${"a".repeat(8192)}"; sid:1;)`;
    expect(problems(`${sound}\n${long.replace("sid:1", "sid:2")}`)).toEqual(["2: the rule is too long"]);
  });
});
