import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

/** What a document says, a line for each value. */
function lines(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${String(value)}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    lines(inner, Array.isArray(value) ? path : `${path}/${key}`),
  );
}

function said(content: unknown): readonly string[] {
  try {
    return lines(JSON.parse(String(content)));
  } catch {
    return [];
  }
}

const contentChanged: Judge = ({ before, after }) => {
  if (
    before === undefined ||
    after === undefined ||
    /^(SERVICE|RESOURCE)_CONTROL_POLICY$/.test(
      String(after["type"] ?? before["type"] ?? "SERVICE_CONTROL_POLICY"),
    )
  )
    return undefined;
  const now = new Set(said(after["content"]));
  const lost = said(before["content"]).filter((line) => !now.has(line));
  return lost.length === 0
    ? undefined
    : { message: "no longer declares all that it did", before: lost.slice(0, 20).join("\n") };
};

export const policyContentChanged = {
  id: "policy-content-changed",
  severity: "high",
  reason:
    "What the policy declared for every account beneath holds no longer, such as blocked public access or backups.",
  advice: "Keep what it declared.",
  source: 'AWS Organizations User Guide, "Declarative policies", "Backup policies", "Tag policies"',
  reads: { aws_organizations_policy: ["content"] },
  judge: contentChanged,
  cases: {
    dangerous: [
      {
        type: "aws_organizations_policy",
        before: {
          type: "DECLARATIVE_POLICY_EC2",
          content: '{"ec2_attributes":{"serial_console_access":{"status":{"@@assign":"disabled"}}}}',
        },
        after: { type: "DECLARATIVE_POLICY_EC2", content: '{"ec2_attributes":{}}' },
      },
    ],
    harmless: [
      {
        type: "aws_organizations_policy",
        before: { type: "TAG_POLICY", content: '{"tags":{"a":{}}}' },
        after: { type: "TAG_POLICY", content: '{"tags":{"a":{},"b":{}}}' },
      },
      {
        type: "aws_organizations_policy",
        before: { type: "DECLARATIVE_POLICY_EC2", content: '{ "ec2_attributes": {"a":1} }' },
        after: { type: "DECLARATIVE_POLICY_EC2", content: '{"ec2_attributes":{"a":1}}' },
      },
    ],
  },
} as const satisfies Risk;
