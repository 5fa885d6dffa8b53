/** A key of the organization file that has a new name. The old name keeps working. */
export interface RenamedKey {
  /** Where the mappings with this key are: paths of new keys, `*` for any name. */
  readonly within: readonly string[];
  readonly old: string;
  readonly new: string;
  /** The version that brought the new name. */
  readonly since: string;
}

/** AWS nests OUs to five levels; the sixth is read as well, so that the error about it is the only one. */
const ouLevels = [1, 2, 3, 4, 5, 6];

/** The organization and every OU below it. */
const parentsOfOus = [0, ...ouLevels].map((level) => `organization${".organizationalUnits.*".repeat(level)}`);

const attachments = ["guardrails.attach.*", "guardrails.accounts.*"];

/** Every key that was renamed to the word that AWS has for it. Outer keys come before the keys inside them. */
export const renamedKeys: readonly RenamedKey[] = [
  { within: parentsOfOus, old: "units", new: "organizationalUnits", since: "0.2" },
  { within: ["accounts.*"], old: "unit", new: "ou", since: "0.2" },
  { within: ["guardrails"], old: "quarantineUnit", new: "quarantineOu", since: "0.2" },
  { within: attachments, old: "relax", new: "exclude", since: "0.2" },
  { within: ["capabilities"], old: "leaveOut", new: "exclude", since: "0.2" },
  { within: ["compliance"], old: "leaveOut", new: "exclude", since: "0.2" },
  { within: ["compliance.recording"], old: "otherwise", new: "overrides", since: "0.2" },
  { within: ["logging"], old: "notArchived", new: "excludedLogGroups", since: "0.2" },
  { within: ["logging"], old: "quietAlarms", new: "alarmExclusions", since: "0.2" },
  { within: ["logging"], old: "lifetimes", new: "lifecycle", since: "0.2" },
  { within: ["detection"], old: "acceptedFindings", new: "suppressedFindings", since: "0.2" },
  { within: ["detection"], old: "knownAccess", new: "archiveRules", since: "0.2" },
  { within: ["detection"], old: "scannedBuckets", new: "protectedBuckets", since: "0.2" },
  { within: ["detection"], old: "trustedAddresses", new: "trustedIpLists", since: "0.2" },
  { within: ["detection"], old: "threatAddresses", new: "threatIpLists", since: "0.2" },
  { within: ["networks.*"], old: "applicationPort", new: "applicationPorts", since: "0.2" },
  { within: ["networks.*"], old: "databasePort", new: "databasePorts", since: "0.2" },
];
