import type { Framework } from "../framework";
import { mfaOfPeople } from "../mfa-of-people";

/** NIST SP 800-53 Rev. 5: who may do what (AC-2, AC-3, AC-5, AC-6, AC-12), and who it is (IA-2, IA-5). */
export const nist80053R5: Framework = {
  id: "nist-800-53",
  name: "NIST SP 800-53 Rev. 5",
  short: "NIST 800-53",
  source:
    'NIST SP 800-53 Rev. 5 "Security and Privacy Controls for Information Systems and Organizations", its baselines in SP 800-53B, and for what a rule of AWS Config finds the reference of controls of AWS Security Hub',
  lists:
    "AC-2, AC-3, AC-5, AC-6, IA-2 and IA-5 with every enhancement of the low, moderate and high baselines; AC-12, and other enhancements, where an objective proves them. An objective contributes to a control; your assessor decides whether the control is met. The titles are short and in our words: compare them, and the list of enhancements, with the publication.",
  requirements: [
    {
      id: "AC-2",
      asks: "Accounts are managed",
      objectives: ["identity.access-by-groups", "identity.users-need-mfa", "compliance.rules-watch"],
      remains: "Who asks for access, approves and reviews it; `palisade access` lists who may do what where.",
    },
    {
      id: "AC-2(1)",
      asks: "Accounts are managed by automation",
      objectives: ["identity.access-by-groups", "compliance.rules-watch"],
      remains: "Who comes and leaves is known to your identity provider, or said in the organization file.",
    },
    {
      id: "AC-2(2)",
      asks: "Temporary and emergency accounts end by themselves",
      objectives: ["identity.emergency-access-prepared"],
      remains: "Sessions end after an hour. The users that take them stay, and may do nothing else.",
    },
    {
      id: "AC-2(3)",
      asks: "Accounts that nobody uses are disabled",
      objectives: ["compliance.rules-watch"],
      remains: "Credentials that are unused for 45 days are found; disabling them is yours.",
    },
    {
      id: "AC-2(4)",
      asks: "Changes of accounts are recorded",
      objectives: ["logging.every-region", "logging.events-alarmed"],
    },
    {
      id: "AC-2(5)",
      asks: "People log out when they are inactive",
      objectives: [],
      remains: "A rule for people and their devices. Sessions of AWS end by time alone (AC-12).",
    },
    {
      id: "AC-2(7)",
      asks: "Privileged accounts follow roles and are watched",
      objectives: ["identity.access-by-groups", "logging.events-alarmed"],
      remains:
        "Taking away what is needed no longer is a change of the organization file that nobody asks for.",
    },
    {
      id: "AC-2(11)",
      asks: "Accounts are used under set conditions",
      objectives: [],
      remains:
        "Conditions of time and network are a choice for each role of a workload; no proof asks for them.",
    },
    {
      id: "AC-2(12)",
      asks: "Unusual use is found and reported",
      objectives: ["detection.threats-watched", "alerting.findings-routed", "compliance.rules-watch"],
    },
    {
      id: "AC-2(13)",
      asks: "Accounts of people who are a risk are disabled",
      objectives: [],
      remains: "A decision of people, carried out at your identity provider.",
    },
    {
      id: "AC-3",
      asks: "Access is enforced as approved",
      objectives: [
        "governance.guardrails-attached",
        "identity.access-by-groups",
        "identity.workloads-scoped",
        "data.buckets-private",
        "compliance.rules-watch",
      ],
      remains: "What policies of your teams grant within the guardrails.",
    },
    {
      id: "AC-3(7)",
      asks: "Access follows roles",
      objectives: ["identity.access-by-groups", "identity.workloads-scoped", "compliance.rules-watch"],
    },
    {
      id: "AC-3(15)",
      asks: "Policies that nobody may change bound those that owners write",
      objectives: ["governance.guardrails-attached", "identity.boundary-travels", "compliance.rules-watch"],
    },
    {
      id: "AC-5",
      asks: "Duties are separated",
      objectives: [
        "delivery.deployment-roles-scoped",
        "governance.administration-delegated",
        "logging.archive-immutable",
        "compliance.rules-watch",
      ],
      remains: "Which duties of people exclude each other.",
    },
    {
      id: "AC-6",
      asks: "Everybody has the least privilege",
      objectives: [
        "compliance.remediation-scoped",
        "delivery.deployment-roles-scoped",
        "identity.sessions-limited",
        "identity.vendors-named",
        "identity.workloads-scoped",
        "compliance.rules-watch",
      ],
      remains: "Whether a job needs what its permission set allows.",
    },
    {
      id: "AC-6(1)",
      asks: "Security functions are for those who are authorized",
      objectives: ["governance.administration-delegated", "governance.guardrails-attached"],
    },
    {
      id: "AC-6(2)",
      asks: "Who administers works with less privilege otherwise",
      objectives: ["identity.sessions-limited", "compliance.rules-watch"],
      remains: "That people choose the smaller permission set for daily work.",
    },
    {
      id: "AC-6(3)",
      asks: "Privileged commands over networks are authorized",
      objectives: ["compliance.rules-watch"],
      remains:
        "A rule of AWS Config finds policies that allow everything; why a command is needed is yours to write down.",
    },
    {
      id: "AC-6(5)",
      asks: "Privileged accounts are for named people and roles",
      objectives: [
        "delivery.deployment-roles-scoped",
        "identity.access-by-groups",
        "identity.emergency-access-prepared",
      ],
    },
    {
      id: "AC-6(6)",
      asks: "People of other organizations have no privileged access",
      objectives: ["identity.vendors-named"],
    },
    {
      id: "AC-6(7)",
      asks: "Privileges are reviewed",
      objectives: [],
      remains: "A review by people; `palisade access` and the exported READMEs say what to review.",
    },
    {
      id: "AC-6(9)",
      asks: "Use of privileged functions is recorded",
      objectives: ["logging.every-region", "logging.events-alarmed"],
    },
    {
      id: "AC-6(10)",
      asks: "Who is not privileged cannot use privileged functions",
      objectives: ["governance.guardrails-attached", "identity.boundary-travels", "compliance.rules-watch"],
    },
    {
      id: "AC-12",
      asks: "Sessions end",
      objectives: ["identity.sessions-limited", "identity.emergency-access-prepared"],
      remains: "Sessions of the access portal of IAM Identity Center are set in its console.",
    },
    {
      id: "IA-2",
      asks: "People are identified and authenticated, each as one",
      objectives: ["identity.access-by-groups", "identity.users-need-mfa"],
      remains: "That one identity is one person.",
    },
    {
      id: "IA-2(1)",
      asks: "Privileged accounts need MFA",
      objectives: ["identity.emergency-access-prepared", "identity.users-need-mfa", "compliance.rules-watch"],
      remains: mfaOfPeople,
    },
    {
      id: "IA-2(2)",
      asks: "Other accounts need MFA",
      objectives: ["identity.users-need-mfa", "compliance.rules-watch"],
      remains: mfaOfPeople,
    },
    {
      id: "IA-2(5)",
      asks: "Who uses a shared account is authenticated as a person first",
      objectives: ["identity.emergency-access-prepared"],
      remains: "The role for emergencies alone: named users take it. Palisade makes no other shared account.",
    },
    {
      id: "IA-2(6)",
      asks: "A factor comes from a separate device",
      objectives: ["compliance.rules-watch"],
      remains:
        "A rule of AWS Config finds a root user without a hardware device. People choose their devices.",
    },
    {
      id: "IA-2(8)",
      asks: "A sign-in cannot be replayed",
      objectives: [],
      remains: "AWS's part: requests are signed with a time. Which devices for MFA you register is yours.",
    },
    {
      id: "IA-2(10)",
      asks: "People sign in once for all accounts",
      objectives: ["identity.access-by-groups"],
      remains: "It needs `identity.center` in the organization file.",
    },
    {
      id: "IA-2(12)",
      asks: "Personal identity verification credentials are accepted",
      objectives: [],
      remains: "Your identity provider accepts them or not.",
    },
    {
      id: "IA-5",
      asks: "Passwords, keys and devices are managed",
      objectives: ["account.passwords-strong", "identity.users-need-mfa"],
      remains: "Handing them out, and taking them back.",
    },
    {
      id: "IA-5(1)",
      asks: "Passwords are strong",
      objectives: ["account.passwords-strong", "compliance.rules-watch"],
      remains: "IAM compares passwords with no list of compromised ones.",
    },
    {
      id: "IA-5(2)",
      asks: "Certificates that authenticate are checked",
      objectives: [],
      remains:
        "The guardrail deny-roles-anywhere keeps certificates from AWS where it is attached; elsewhere they are yours.",
    },
    {
      id: "IA-5(6)",
      asks: "Authenticators are protected",
      objectives: ["delivery.state-protected", "identity.users-need-mfa"],
      remains: "Passwords, keys and devices in the hands of people.",
    },
    {
      id: "IA-5(7)",
      asks: "No secret stands in code or configuration in clear text",
      objectives: [
        "identity.pipelines-trusted-narrowly",
        "identity.users-need-mfa",
        "identity.workloads-scoped",
      ],
      remains: "Secrets in your own code: pipelines and workloads need none for AWS.",
    },
  ],
};
