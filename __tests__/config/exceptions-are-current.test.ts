import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { expiringExceptions } from "../../config/expiring-exceptions";
import type { Notice } from "../../config/notice";
import { organizationFromText } from "../../config/organization-from-text";

const today = "2026-12-01";
const file = parse(readFileSync("organization.yaml", "utf8"), { merge: true });

/** The example with every exception expiring on one day, or one of them on another. */
function read(expires: string, options: { allowExpired?: boolean; only?: string } = {}) {
  const notices: Notice[] = [];
  const copy = structuredClone(file);
  const dates = JSON.parse(
    JSON.stringify(copy, function (this: { capability?: string }, key, value) {
      if (key !== "expires") return value;
      return options.only === undefined || this.capability === options.only ? expires : "2027-06-30";
    }),
  );
  const load = () =>
    organizationFromText(
      "organization.yaml",
      stringify(dates),
      today,
      (notice) => notices.push(notice),
      options,
    );
  return { load, notices };
}

const count = expiringExceptions(organizationFromText("x", stringify(file), today)).length;

describe("exceptions", () => {
  test("are found wherever a file has one", () => {
    const places = expiringExceptions(organizationFromText("x", stringify(file), today)).map(
      ({ path }) => path[0],
    );
    expect([...new Set(places)]).toEqual(
      expect.arrayContaining(["capabilities", "guardrails", "detection", "compliance", "web"]),
    );
    expect(count).toBe(JSON.stringify(file).split('"expires":').length - 1);
  });

  test("of tags and of documents of one's own are none", () => {
    const odd = {
      ...file,
      tags: { ...file.tags, reason: "a reason that is long enough", expires: "2020-01-01" },
    };
    expect(() => organizationFromText("x", stringify(odd), today)).not.toThrow();
  });

  test.each([
    ["2026-11-30", /expired on 2026-11-30; expires is a date in the future; .*--allow-expired/],
    ["2026-12-01", /expired on 2026-12-01/],
    ["2027-02-30", /there is no date 2027-02-30/],
    ["2029-12-02", /expires on 2029-12-02; an exception lasts three years at most, today until 2029-12-01/],
  ])("are refused in every place on %s", (expires, message) => {
    const { load } = read(expires);
    let problems: { found: string }[] = [];
    try {
      load();
    } catch (error) {
      problems = (error as { problems: { found: string }[] }).problems;
      expect((error as Error).message).toMatch(message);
    }
    expect(problems).toHaveLength(count);
  });

  test("may last three years to the day", () => {
    expect(read("2029-12-01").load).not.toThrow();
  });

  test.each([
    ["2027-01-01", undefined],
    ["2026-12-31", /expires in 30 days, on 2026-12-31; from then on the file is refused: review it/],
    ["2026-12-02", /expires in 1 day, on 2026-12-02/],
  ])("are warned of from thirty days before: %s", (expires, message) => {
    const { load, notices } = read(expires, { only: "guardduty-runtime" });
    load();
    expect(notices).toHaveLength(message === undefined ? 0 : 1);
    if (message !== undefined) {
      expect(notices[0]?.message).toMatch(/^the exception from guardduty-runtime /);
      expect(notices[0]?.message).toMatch(message);
      expect(notices[0]?.where).toMatch(/^organization\.yaml:\d+:\d+ capabilities\.exclude\.0\.expires$/);
    }
  });

  test("that have expired pass in an emergency, loudly", () => {
    const { load, notices } = read("2026-11-29", { only: "guardduty-runtime", allowExpired: true });
    load();
    expect(notices.map(({ message }) => message)).toEqual([
      "WARNING: the exception from guardduty-runtime EXPIRED 2 days ago, on 2026-11-29, and is in force all the same, by --allow-expired; review it now",
    ]);
    expect(read("2029-12-02", { allowExpired: true }).load).toThrow(/three years at most/);
    expect(read("2027-02-30", { allowExpired: true }).load).toThrow(/there is no date/);
  });
});
