import { complianceEvidenceGathered } from "../../../controls/objectives/compliance-evidence-gathered";
import { AuditAssessment } from "../../../modules/compliance/audit-assessment";
import { defineStack } from "../../../stacks/define-stack";
import { Estate } from "../../../stacks/estate";
import { firstApply } from "../../../stacks/first-apply";
import { placements } from "../../../stacks/placements";
import { synthesized } from "../../../testing/synthesized";
import { changed } from "../../controls/changed";
import { exampleOrganization } from "../../example-organization";
import { stackWith } from "../../stack-with";

const preset = "  preset: full # or essential, or standard\n";
const packs = "  conformancePacks: [cis-aws-7.0]";
const estate = new Estate(
  exampleOrganization((text) =>
    text
      .replace(preset, `${preset}  add: [audit-manager]\n`)
      .replace(
        packs,
        `  assessment: { framework: 1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d, owner: "arn:aws:iam::333333333333:role/audit", reports: acme-audit-reports }\n${packs}`,
      ),
  ),
);
const address = "aws_auditmanager_assessment.assessment";

function complianceOf(of: Estate, region: string) {
  const placement = placements(of).find(({ path }) => path === `accounts/security/${region}/compliance`);
  if (placement === undefined) throw new Error(`no rules in ${region}`);
  return { placement, stack: synthesized((app) => defineStack(app, { estate: of, placement })) };
}

describe("an assessment of Audit Manager", () => {
  const { placement, stack } = complianceOf(estate, "eu-west-1");

  test("gathers evidence about every account, in the home region, and names no services", () => {
    expect(stack.resource?.aws_auditmanager_assessment?.assessment).toMatchObject({
      framework_id: "1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
      roles: [{ role_arn: "arn:aws:iam::333333333333:role/audit", role_type: "PROCESS_OWNER" }],
      assessment_reports_destination: [{ destination: "s3://acme-audit-reports", destination_type: "S3" }],
      scope: [
        { aws_accounts: estate.accountNames.map((name) => ({ id: estate.account(name).id })).sort(byId) },
      ],
    });
    expect(complianceOf(estate, "us-east-1").stack.resource?.aws_auditmanager_assessment).toBeUndefined();
    expect(firstApply(estate, placement)).toContain("AWS admits no new customers");
  });

  test("is one for each two hundred accounts, which is what AWS takes", () => {
    const accounts = Array.from({ length: 401 }, (_, index) => String(500_000_000_000 + index));
    const parts = stackWith(
      (stack) =>
        new AuditAssessment(stack, "Assessment", {
          name: "acme",
          frameworkId: "1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
          ownerArn: "arn:aws:iam::333333333333:role/audit",
          reportBucket: "reports",
          accountIds: [...accounts].reverse(),
        }),
    ).resource?.aws_auditmanager_assessment;
    const scopes = Object.entries(parts ?? {}).map(([id, body]) => [id, body.name, body.scope]);
    const ids = (from: number, to: number) => [
      { aws_accounts: accounts.slice(from, to).map((id) => ({ id })) },
    ];
    expect(scopes).toEqual([
      ["assessment", "acme", ids(0, 200)],
      ["assessment_part2", "acme-2", ids(200, 400)],
      ["assessment_part3", "acme-3", ids(400, 401)],
    ]);
  });

  test("is not there where nobody chose it", () => {
    const { stack: without } = complianceOf(new Estate(exampleOrganization()), "eu-west-1");
    expect(without.resource?.aws_auditmanager_assessment).toBeUndefined();
  });

  test.each([
    [{ scope: [{}] }, "it gathers evidence about no account"],
    [{ assessment_reports_destination: [] }, "its reports go nowhere"],
    [{ roles: [] }, "nobody owns it"],
  ])("%j breaks its promise", (extra, problem) => {
    expect(complianceEvidenceGathered.proof(stack)).toEqual({ satisfied: [address], broken: [] });
    const edited = changed(stack, address, (body) => ({ ...body, ...extra }));
    expect(complianceEvidenceGathered.proof(edited).broken).toEqual([{ address, problem }]);
  });
});

function byId(left: { id: string }, right: { id: string }): number {
  return left.id < right.id ? -1 : 1;
}
