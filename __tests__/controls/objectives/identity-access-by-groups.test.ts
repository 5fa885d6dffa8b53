import { identityAccessByGroups } from "../../../controls/objectives/identity-access-by-groups";

const assignment = {
  principal_type: "GROUP",
  principal_id: "${aws_identitystore_group.developers.group_id}",
  target_type: "AWS_ACCOUNT",
  target_id: "666666666666",
};
const membership = {
  group_id: "${aws_identitystore_group.developers.group_id}",
  member_id: "${aws_identitystore_user.ada.user_id}",
};

/** What the proof says of an assignment and a membership. */
const judged = (given: { readonly assignment?: object; readonly membership?: object }) =>
  identityAccessByGroups.proof({
    resource: {
      aws_ssoadmin_account_assignment: { one: { ...assignment, ...given.assignment } },
      aws_identitystore_group_membership: { one: { ...membership, ...given.membership } },
    },
  });

describe("identity.access-by-groups", () => {
  test("is kept by an assignment of a group, and by a member that the stack names", () => {
    expect(judged({})).toEqual({
      satisfied: ["aws_ssoadmin_account_assignment.one", "aws_identitystore_group_membership.one"],
      broken: [],
    });
    expect(identityAccessByGroups.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test.each<[string, Parameters<typeof judged>[0], string]>([
    ["an assignment of a person", { assignment: { principal_type: "USER" } }, "to a person"],
    ["an assignment of nobody", { assignment: { principal_type: undefined } }, "to a person"],
    ["an assignment without an account", { assignment: { target_type: undefined } }, "no account"],
    [
      "a member by id, whom no file names",
      { membership: { member_id: "906787c4-e0f1-70a2-4e5c-000000000001" } },
      "no group and person",
    ],
    [
      "a group as a member",
      { membership: { member_id: "${aws_identitystore_group.admins.group_id}" } },
      "no group and person",
    ],
  ])("is broken by %s", (_, given, problem) => {
    expect(judged(given).broken.map((one) => one.problem)).toEqual([expect.stringContaining(problem)]);
  });
});
