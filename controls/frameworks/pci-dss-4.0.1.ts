import type { Framework } from "../framework";
import { mfaOfPeople } from "../mfa-of-people";

const written = "Documents and duties of people.";

/** PCI DSS 4.0.1: requirements 7 and 8, who may do what and who it is. */
export const pciDss401: Framework = {
  id: "pci-dss-4",
  name: "PCI DSS 4.0.1",
  short: "PCI DSS 4.0.1",
  source:
    'PCI Security Standards Council, "Payment Card Industry Data Security Standard 4.0.1"; for what a rule of AWS Config finds, AWS Config Developer Guide "Operational Best Practices for PCI DSS 4.0"',
  lists:
    "Requirements 7 and 8, each of their sub-requirements. Which accounts hold or reach cardholder data is yours to say; your assessor decides whether a requirement is met. The titles are short and in our words: compare them, and the numbers, with the standard that you hold.",
  requirements: [
    { id: "7.1.1", asks: "Policies of access are written and known", objectives: [], remains: written },
    { id: "7.1.2", asks: "Duties of requirement 7 are assigned", objectives: [], remains: written },
    {
      id: "7.2.1",
      asks: "Access follows a model: need, job, least privilege",
      objectives: ["identity.access-by-groups", "identity.workloads-scoped", "compliance.rules-watch"],
      remains: "Whether a job needs what its permission set allows.",
    },
    {
      id: "7.2.2",
      asks: "People have access by job and least privilege",
      objectives: ["identity.access-by-groups", "identity.sessions-limited"],
      remains: "Whether a job needs what its permission set allows.",
    },
    {
      id: "7.2.3",
      asks: "Privileges are approved",
      objectives: [],
      remains:
        "The review of a change of the organization file is the approval; who gives it is yours to say.",
    },
    {
      id: "7.2.4",
      asks: "Access of people and vendors is reviewed every six months",
      objectives: [],
      remains: "A review by people; `palisade access` and the exported READMEs say what to review.",
    },
    {
      id: "7.2.5",
      asks: "Accounts of applications and systems have least privilege",
      objectives: [
        "compliance.remediation-scoped",
        "delivery.deployment-roles-scoped",
        "identity.pipelines-trusted-narrowly",
        "identity.workloads-scoped",
        "compliance.rules-watch",
      ],
      remains: "Whether a workload needs what its policies allow.",
    },
    {
      id: "7.2.5.1",
      asks: "Access of applications and systems is reviewed",
      objectives: [],
      remains: "A review by people.",
    },
    {
      id: "7.2.6",
      asks: "Queries of cardholder data go through applications",
      objectives: [],
      remains: "Your applications and databases.",
    },
    {
      id: "7.3.1",
      asks: "A system restricts access to all components",
      objectives: ["governance.guardrails-attached", "identity.access-by-groups"],
      remains: "What is no resource of AWS, such as users of a database.",
    },
    {
      id: "7.3.2",
      asks: "The system enforces what people, applications and systems may do",
      objectives: ["identity.access-by-groups", "identity.workloads-scoped", "compliance.rules-watch"],
      remains: "What is no resource of AWS, such as users of a database.",
    },
    {
      id: "7.3.3",
      asks: "The system denies what is not allowed",
      objectives: [],
      remains: "AWS's part: IAM denies what no policy allows, and nothing sets that otherwise.",
    },
    {
      id: "8.1.1",
      asks: "Policies of identification are written and known",
      objectives: [],
      remains: written,
    },
    { id: "8.1.2", asks: "Duties of requirement 8 are assigned", objectives: [], remains: written },
    {
      id: "8.2.1",
      asks: "Each person has an ID of their own",
      objectives: ["identity.access-by-groups"],
      remains: "That one identity is one person.",
    },
    {
      id: "8.2.2",
      asks: "Shared IDs are used by exception only",
      objectives: [
        "governance.guardrails-attached",
        "governance.root-centralized",
        "identity.emergency-access-prepared",
      ],
      remains: "The root user of the management account: no policy binds it, and each use raises an alarm.",
    },
    {
      id: "8.2.3",
      asks: "Service providers have factors of their own for each customer",
      objectives: [],
      remains: "For service providers, at their customers' premises.",
    },
    {
      id: "8.2.4",
      asks: "Changes of IDs and factors are authorized",
      objectives: [],
      remains: "The review of a change of the organization file, and the process at your identity provider.",
    },
    {
      id: "8.2.5",
      asks: "Who leaves loses access at once",
      objectives: ["identity.sessions-limited"],
      remains: "Removing the person; a session that runs lasts until its end.",
    },
    {
      id: "8.2.6",
      asks: "Accounts that are unused for 90 days are removed or disabled",
      objectives: ["compliance.rules-watch"],
      remains: "Credentials that are unused for 45 days are found; disabling them is yours.",
    },
    {
      id: "8.2.7",
      asks: "Remote access of third parties is managed",
      objectives: ["identity.vendors-named", "logging.every-region"],
      remains: "That a vendor has its role only while it needs it.",
    },
    {
      id: "8.2.8",
      asks: "Who is idle for 15 minutes authenticates again",
      objectives: [],
      remains: "Devices of people, and your identity provider. Sessions of AWS end by time alone.",
    },
    {
      id: "8.3.1",
      asks: "Each access is authenticated by a factor",
      objectives: ["identity.users-need-mfa"],
      remains: mfaOfPeople,
    },
    {
      id: "8.3.2",
      asks: "Factors are encrypted when they are sent and stored",
      objectives: ["identity.users-need-mfa"],
      remains: "No password or key of a user is in Terraform's state; how AWS keeps them is AWS's part.",
    },
    {
      id: "8.3.3",
      asks: "Who changes a factor is identified first",
      objectives: [],
      remains: "The process of those who help people.",
    },
    {
      id: "8.3.4",
      asks: "Attempts to sign in are limited",
      objectives: [],
      remains: "AWS limits attempts itself and has no setting for it. Failed sign-ins raise an alarm.",
    },
    {
      id: "8.3.5",
      asks: "First passwords differ and are changed",
      objectives: [],
      remains: "Those who hand out passwords.",
    },
    {
      id: "8.3.6",
      asks: "Passwords have twelve characters of letters and digits",
      objectives: ["account.passwords-strong", "compliance.rules-watch"],
      remains: "Passwords of people at your identity provider.",
    },
    {
      id: "8.3.7",
      asks: "The last four passwords are not used again",
      objectives: ["account.passwords-strong", "compliance.rules-watch"],
      remains: "Passwords of people at your identity provider.",
    },
    { id: "8.3.8", asks: "People know the rules of authentication", objectives: [], remains: written },
    {
      id: "8.3.9",
      asks: "A password alone is changed every 90 days",
      objectives: ["identity.users-need-mfa", "compliance.rules-watch"],
      remains: mfaOfPeople,
    },
    {
      id: "8.3.10",
      asks: "Customers of service providers are told to change passwords",
      objectives: [],
      remains: "For service providers, in their applications.",
    },
    {
      id: "8.3.10.1",
      asks: "Passwords of customers of service providers are changed every 90 days",
      objectives: [],
      remains: "For service providers, in their applications.",
    },
    {
      id: "8.3.11",
      asks: "A device or certificate belongs to one person",
      objectives: [],
      remains: "Those who hand out devices.",
    },
    {
      id: "8.4.1",
      asks: "Administrators need MFA",
      objectives: ["identity.emergency-access-prepared", "identity.users-need-mfa"],
      remains: mfaOfPeople,
    },
    {
      id: "8.4.2",
      asks: "All access needs MFA",
      objectives: ["identity.users-need-mfa", "compliance.rules-watch"],
      remains: mfaOfPeople,
    },
    {
      id: "8.4.3",
      asks: "Remote access from outside needs MFA",
      objectives: ["identity.users-need-mfa"],
      remains: mfaOfPeople,
    },
    {
      id: "8.5.1",
      asks: "MFA cannot be replayed or bypassed",
      objectives: [],
      remains: "AWS's part, and that of your identity provider.",
    },
    {
      id: "8.6.1",
      asks: "Nobody signs in as an application or system",
      objectives: ["identity.pipelines-trusted-narrowly", "identity.workloads-scoped"],
      remains: "Accounts that are no resource of AWS, such as users of a database.",
    },
    {
      id: "8.6.2",
      asks: "No password of an application or system stands in code",
      objectives: [
        "identity.pipelines-trusted-narrowly",
        "identity.users-need-mfa",
        "identity.workloads-scoped",
      ],
      remains: "Secrets in your own code: pipelines and workloads need none for AWS.",
    },
    {
      id: "8.6.3",
      asks: "Passwords of applications and systems are changed and strong",
      objectives: ["account.passwords-strong", "compliance.rules-watch"],
      remains: "A rule of AWS Config finds keys older than 90 days; replacing them is yours.",
    },
  ],
};
