/**
 * Actions that end evidence or protection, or take data out, in lower case.
 *
 * Source: Service Authorization Reference; MITRE ATT&CK Cloud matrix, Defense Evasion and Exfiltration.
 */
export const tamperingActions: ReadonlySet<string> = new Set([
  "backup:deleterecoverypoint",
  "cloudtrail:deletetrail",
  "cloudtrail:puteventselectors",
  "cloudtrail:stoplogging",
  "cloudtrail:updatetrail",
  "config:deleteconfigurationrecorder",
  "config:stopconfigurationrecorder",
  "ec2:deleteflowlogs",
  "ec2:modifyimageattribute",
  "ec2:modifysnapshotattribute",
  "guardduty:deletedetector",
  "guardduty:updatedetector",
  "kms:disablekey",
  "kms:schedulekeydeletion",
  "logs:deleteloggroup",
  "logs:deletelogstream",
  "rds:modifydbclustersnapshotattribute",
  "rds:modifydbsnapshotattribute",
  "s3:putbucketpolicy",
  "s3:putbucketpublicaccessblock",
  "s3:putaccountpublicaccessblock",
  "s3:putlifecycleconfiguration",
  "secretsmanager:getsecretvalue",
  "securityhub:disablesecurityhub",
  "ssm:getparametersbypath",
]);
