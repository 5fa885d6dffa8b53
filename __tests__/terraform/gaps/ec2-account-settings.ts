import type { AwsCall, Intervene, Intervention } from "../forward-proxy";

/**
 * What EC2 keeps for an account in a region and moto 5.2 does not know (500): the default key of EBS volumes,
 * the defaults of instance metadata, what may be public, and the serial console.
 *
 * @param accountOf answers whose session key it is
 */
export function ec2AccountSettings(accountOf: (accessKey: string) => Promise<string>): Intervene {
  const volumeKeys = new Map<string, string>();
  const metadata = new Map<string, [string, string][]>();
  const states = new Map<string, string>();
  /** Answers an operation that sets or gets one word, and keeps the word. */
  const word =
    (what: string, tag: string, otherwise: string, said?: (given: URLSearchParams) => string) =>
    (where: string, given: URLSearchParams) => {
      if (said !== undefined) states.set(`${what} ${where}`, said(given));
      return element(tag, states.get(`${what} ${where}`) ?? otherwise);
    };
  const unblocked = "unblocked";
  const operations: Record<string, (where: string, given: URLSearchParams) => string> = {
    GetEbsDefaultKmsKeyId: (where) => element("kmsKeyId", volumeKeys.get(where) ?? "alias/aws/ebs"),
    ModifyEbsDefaultKmsKeyId: (where, given) => {
      volumeKeys.set(where, given.get("KmsKeyId") ?? "");
      return element("kmsKeyId", volumeKeys.get(where) ?? "");
    },
    GetSnapshotBlockPublicAccessState: word("snapshots", "state", unblocked),
    EnableSnapshotBlockPublicAccess: word(
      "snapshots",
      "state",
      unblocked,
      (given) => given.get("State") ?? "",
    ),
    GetImageBlockPublicAccessState: word("images", "imageBlockPublicAccessState", unblocked),
    EnableImageBlockPublicAccess: word(
      "images",
      "imageBlockPublicAccessState",
      unblocked,
      (given) => given.get("ImageBlockPublicAccessState") ?? "",
    ),
    GetSerialConsoleAccessStatus: word("console", "serialConsoleAccessEnabled", "false"),
    EnableSerialConsoleAccess: word("console", "serialConsoleAccessEnabled", "false", () => "true"),
    DisableSerialConsoleAccess: word("console", "serialConsoleAccessEnabled", "false", () => "false"),
    GetInstanceMetadataDefaults: (where) =>
      element(
        "accountLevel",
        (metadata.get(where) ?? []).map(([name, value]) => element(name, value)).join(""),
      ),
    ModifyInstanceMetadataDefaults: (where, given) => {
      const entries = [...given].filter(([name]) => name !== "Action" && name !== "Version");
      metadata.set(
        where,
        entries.map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
      );
      return element("return", "true");
    },
  };
  return async (call: AwsCall): Promise<Intervention | undefined> => {
    const given = new URLSearchParams(call.body);
    const action = given.get("Action") ?? "";
    const operation = Object.hasOwn(operations, action) ? operations[action] : undefined;
    if (operation === undefined) return undefined;
    const where = `${await accountOf(call.accessKey)} ${call.region}`;
    return {
      kind: "answer",
      contentType: "text/xml",
      body: element(`${action}Response`, operation(where, given)),
    };
  };
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
