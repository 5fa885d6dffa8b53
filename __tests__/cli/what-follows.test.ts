import { whatFollows } from "../../cli/what-follows";
import { whatFollowsText } from "../../cli/what-follows-text";
import { smallOrganization } from "../small-organization";

const daily = `policies:
  backup:
    daily:
      schedule: cron(0 3 ? * * *)
      vault: acme-vault
      role: acme-backup
      tag: { key: Backup, values: [daily] }
      deleteAfterDays: 35
`;

const follows = (more: string) =>
  whatFollows(
    smallOrganization({
      home: "eu-west-1",
      others: ["us-east-1"],
      organization:
        "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, backup.amazonaws.com]",
      more,
    }),
    "2027-01-15",
  );

test("backup policies say which vaults and role must exist, since nothing makes them", () => {
  expect(follows(daily).neededForBackup).toEqual([
    "role acme-backup",
    "vault acme-vault in eu-west-1",
    "vault acme-vault in us-east-1",
  ]);
  expect(whatFollowsText(follows(daily))).toMatch(
    /Needed for backups in every account that they cover, and made by no stack: role acme-backup, vault/,
  );
  expect(whatFollowsText(follows(""))).not.toMatch(/backup/i);
});
