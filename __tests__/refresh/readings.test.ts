import { readdirSync } from "node:fs";
import { join } from "node:path";
import { comparedWithList } from "../../refresh/compared-with-list";
import { comparedWithPages } from "../../refresh/compared-with-pages";
import { pageText } from "../../refresh/page-text";
import { powersFromDocuments } from "../../refresh/powers-from-documents";
import { quotedFromPages } from "../../refresh/quoted-from-pages";
import { tables } from "../../refresh/tables";
import { withDate } from "../../refresh/with-date";
import { wordsChanged } from "../../refresh/words-changed";

/** A type alone. */
const withoutTable = ["service-quota"];

test("every table of facts has a reading, in a file of its name", () => {
  const namesIn = (folder: string) =>
    readdirSync(join(__dirname, "../..", folder))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((name) => !withoutTable.includes(name))
      .sort();
  expect(Object.keys(tables).sort()).toEqual(namesIn("facts"));
  expect(namesIn("refresh/tables")).toEqual(namesIn("facts"));
});

const page = `<html><head><script>if (a < b) {}</script></head><body><h1>Quotas &amp; limits</h1>
<ul><li><p>The service <code>macie.amazonaws.com</code></p></li></ul>
<table><tr><th>Rule</th><th>Runs</th></tr><tr><td><p>SSH_CLOSED</p></td><td>everywhere
 else</td></tr></table></body></html>`;

describe("a page", () => {
  test("is read as its paragraphs and rows", () => {
    expect(pageText(page).split("\n")).toEqual([
      "Quotas & limits",
      "The service macie.amazonaws.com",
      "Rule | Runs |",
      "SSH_CLOSED | everywhere else |",
    ]);
  });

  test("names words, whole ones, and may have more", () => {
    const text = "a.b-c EC2.1 EC2.10 S3.2";
    expect(wordsChanged(text, ["a.b-c", "EC2.10", "S3.2"])).toEqual([]);
    expect(wordsChanged(text, ["a.b", "EC2.100"])).toEqual(["-EC2.100", "-a.b"]);
    expect(wordsChanged(text, ["EC2.1", "gone"], /\b[A-Z][A-Z0-9]+\.\d+\b/g)).toEqual([
      "+EC2.10",
      "+S3.2",
      "-gone",
    ]);
  });
});

describe("a reading of pages", () => {
  const answers: Record<string, Response | Error> = {};
  beforeEach(() => {
    jest.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
      const answer = answers[String(address)] ?? new Response("", { status: 404, statusText: "Not Found" });
      if (answer instanceof Error) throw answer;
      return answer.clone();
    });
    answers.there = new Response(page);
  });
  afterEach(() => jest.restoreAllMocks());

  test("says what the table lacks, and what the pages lack", async () => {
    const known = ["macie.amazonaws.com", "GONE_RULE", "SSH_CLOSED"];
    const rule = /\b[A-Z]+_[A-Z]+\b/g;
    const read = (words: string[], ignored: string[] = []) =>
      comparedWithPages({ known: words, pages: ["there"], belongs: rule, ignored })();
    expect(await read(known)).toEqual({ changes: ["-GONE_RULE"] });
    expect(await read(["macie.amazonaws.com"])).toEqual({ changes: ["+SSH_CLOSED"] });
    expect(await read(["macie.amazonaws.com"], ["SSH_CLOSED"])).toEqual({ changes: [] });
  });

  test("takes nothing for gone that a page may have which cannot be read", async () => {
    answers.away = new TypeError("fetch failed", { cause: new Error("no such host") });
    const { changes } = await comparedWithPages({
      known: ["GONE_RULE"],
      pages: ["there", "away", "moved"],
    })();
    expect(changes).toEqual(["away cannot be read: no such host", "moved cannot be read: 404 Not Found"]);
  });

  test("quotes what only a person can compare, and tells of pages that say nothing of it", async () => {
    expect(await quotedFromPages(/SSH/, ["there"])()).toEqual({
      changes: [],
      quotations: ["SSH_CLOSED | everywhere else |"],
    });
    expect((await quotedFromPages(/RDP/, ["there"])()).quotations).toEqual(["nothing about RDP"]);
  });
});

test("a list is compared without what the table leaves out on purpose", async () => {
  const read = comparedWithList(["a", "b"], () => ["b", "c", "d"], ["d"]);
  expect(await read()).toEqual({ changes: ["+c", "-a"] });
});

test("a date is set where there is one", () => {
  expect(withDate(" * As of: 2026-01-01\n", "2030-01-02")).toBe(" * As of: 2030-01-02\n");
  expect(() => withDate("none", "2030-01-02")).toThrow("there is no date");
});

describe("what policies of AWS allow of the ways to more", () => {
  const allow = (Action: string | string[], more: object = {}) => ({
    Effect: "Allow",
    Action,
    Resource: "*",
    ...more,
  });
  const powers = (...Statement: object[]) => powersFromDocuments({ Some: { Statement } });

  test("is what decides where it is open, and what goes with it wherever it is", () => {
    expect(powers(allow(["ssm:StartSession", "ec2:RunInstances"]))).toEqual({
      Some: ["ec2:RunInstances", "ssm:StartSession"],
    });
    const one = { Resource: "arn:aws:ec2:*:*:instance/i-1" };
    expect(powers(allow(["ssm:StartSession", "ec2:RunInstances"], one))).toEqual({
      Some: ["ec2:RunInstances"],
    });
    expect(powers(allow("s3:*"))).toEqual({});
  });

  test("says to which services a role is passed", () => {
    const to = (service: string) => ({ Condition: { StringEquals: { "iam:PassedToService": service } } });
    expect(powers(allow("iam:PassRole"))).toEqual({ Some: ["iam:PassRole"] });
    expect(powers(allow("iam:PassRole", to("glue.amazonaws.com")))).toEqual({
      Some: ["iam:PassRole to glue.amazonaws.com"],
    });
    expect(powers(allow("iam:PassRole", to("backup.amazonaws.com")))).toEqual({});
  });

  test("is everything, in a word, and nothing that is denied", () => {
    expect(powers(allow("*"))).toEqual({ Some: ["*"] });
    expect(powers(allow("ssm:*"), { ...allow("ssm:St*"), Effect: "Deny" })).toEqual({
      Some: ["ssm:CreateAssociation", "ssm:SendCommand"],
    });
  });
});
