import { matchers } from "../../testing/matchers";
import { network } from "../modules/network/network";
import { planted } from "../reach/planted";

expect.extend(matchers);

const stack = network();
const question = { from: "acme-prod/application", to: "acme-prod/database", port: 5432 };

test("toReach passes where one end reaches the other, in one stack, in a list and in a map", () => {
  expect(stack).toReach(question);
  expect([stack]).toReach(question);
  expect(new Map([["a", stack]])).toReach(question);
  expect(stack).not.toReach({ ...question, from: "internet" });
});

test("toReach says what refuses, and its opposite by which way it is reached", () => {
  expect(() => expect(stack).toReach({ ...question, port: 22 })).toThrow(
    `expected acme-prod/application to reach acme-prod/database on TCP 22, and it does not:
  acme-prod/application in eu-west-1a (10.20.0.0/19) to acme-prod/database in eu-west-1a (10.20.160.0/21)
  request refused: security group acme-prod-application: does not let TCP 22 out to 10.20.160.0/21; no rule allows it (aws_security_group.network_group_application)`,
  );
  expect(() => expect(stack).not.toReach(question)).toThrow(
    /expected acme-prod\/application not to reach .*, and it does:\n[\s\S]*request: security group acme-prod-application: lets TCP 5432 out/,
  );
});

test("what is reached in part passes neither way", () => {
  const half = planted(
    new Map([["a", stack]]),
    "a",
    "aws_route.network_private_a_default_route",
    () => undefined,
  );
  const out = { from: "acme-prod/application", to: "internet", port: 443 };
  expect(() => expect(half).toReach(out)).toThrow(/it does in part:\n[\s\S]*no route to the internet/);
  expect(() => expect(half).not.toReach(out)).toThrow(/it does in part/);
});

test("toReach names what is misspelled", () => {
  expect(() => expect(stack).toReach({ ...question, from: "acme-prod/aplication" })).toThrow(
    'did you mean "acme-prod/application"?',
  );
});
