import { conditionValueProblems } from "../../core/condition-value-problems";
import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";
import { acmeContext } from "../modules/governance/acme-organization";

const found = (operator: string, key: string, ...values: readonly string[]) =>
  conditionValueProblems(operator, key, values).map((problem) => problem.found);

describe("the value of a condition", () => {
  test("has a remedy that says how to write it", () => {
    const [problem] = conditionValueProblems("NumericGreaterThan", "ec2:VolumeSize", ["1 TB"]);
    expect(problem?.fix).toBe("write a number, such as 90");
  });

  test.each([
    ["StringNotEquals", "aws:RequestedRegion", "eu-west1", "eu-west-1"],
    ["ForAnyValue:StringEquals", "aws:RequestedRegion", "eu-wets-1", "us-gov-west-1"],
    ["StringEquals", "aws:PrincipalOrgID", "o-acme", "o-abcdefghij"],
    ["StringNotEqualsIfExists", "aws:ResourceAccount", "1111-2222-3333", "111122223333"],
    ["DateGreaterThan", "aws:CurrentTime", "2027-02-30T00:00:00Z", "2027-02-28T00:00:00Z"],
    ["DateLessThan", "aws:TokenIssueTime", "next week", "2027-02-28"],
    ["DateLessThanIfExists", "aws:CurrentTime", "30.06.2027", "1782777600"],
    ["IpAddress", "aws:SourceIp", "192.0.2.0/33", "192.0.2.0/24"],
    ["NotIpAddress", "aws:SourceIp", "192.0.2", "2001:db8::/32"],
    ["NumericGreaterThan", "ec2:VolumeSize", "1 TB", "1000"],
    ["ArnNotLike", "aws:PrincipalArn", "acme-admin", "arn:aws:iam::*:role/acme-admin"],
    ["ArnEquals", "iam:PolicyARN", "AWSDenyAll", "arn:aws:iam::aws:policy/AWSDenyAll"],
    ["Bool", "aws:SecureTransport", "no", "false"],
    ["Null", "aws:TokenIssueTime", "absent", "true"],
  ])("of %s %s is not %s, and may be %s", (operator, key, wrong, right) => {
    expect(found(operator, key, right, wrong)).toEqual([
      expect.stringContaining(`has the value ${JSON.stringify(wrong)}, which is not `),
    ]);
  });

  test.each([
    ["StringLike", "aws:RequestedRegion", "eu-*"],
    ["StringEquals", "aws:PrincipalAccount", "${aws:ResourceAccount}"],
    ["StringEquals", "ec2:InstanceType", "whatever"],
    ["ArnLike", "aws:PrincipalArn", "*"],
  ])("of %s %s may be %s", (operator, key, value) => {
    expect(found(operator, key, value)).toEqual([]);
  });

  test.each(["10.0.0.0/8", "172.20.1.0/24", "192.168.0.0/16", "100.64.0.0/10"])(
    "of aws:SourceIp is not %s, which no request comes from",
    (block) => {
      expect(found("NotIpAddress", "aws:SourceIp", "192.0.2.0/24", block)).toEqual([
        expect.stringContaining(`${JSON.stringify(block)}, which is private`),
      ]);
      expect(found("NotIpAddress", "aws:VpcSourceIp", block)).toEqual([]);
    },
  );

  test("is of its kind in every guardrail", () => {
    const statements = guardrailCatalogue.flatMap((guardrail) =>
      "statements" in guardrail ? guardrail.statements(acmeContext) : [],
    );
    const problems = statements.flatMap(({ conditions = {} }) =>
      Object.entries(conditions).flatMap(([operator, keys]) =>
        Object.entries(keys).flatMap(([key, values]) => found(operator, key, ...[values].flat().map(String))),
      ),
    );
    expect(problems).toEqual([]);
  });
});
