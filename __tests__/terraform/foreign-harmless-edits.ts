import type { ForeignEdit } from "./foreign-edit";

interface HarmlessEdits {
  /** A tag that every resource gets another value of. */
  readonly tags: ForeignEdit;
  /** A rename that moved blocks tell of. */
  readonly renamed: readonly ForeignEdit[];
}

const moved = (file: string, from: string, to: string): ForeignEdit => ({
  file,
  text: 'data "aws_caller_identity" "current" {}\n',
  by: `data "aws_caller_identity" "current" {}\n\nmoved {\n  from = ${from}\n  to   = ${to}\n}\n`,
});

/** What each configuration is edited to that changes nothing of its security. */
export const foreignHarmlessEdits: Readonly<Record<string, HarmlessEdits>> = {
  // The first, since its apply takes longest.
  "web-application": {
    tags: { file: "main.tf", text: "terraform.workspace", by: '"blue"' },
    renamed: [
      { file: "main.tf", text: 'aws_db_instance" "main"', by: 'aws_db_instance" "shop"' },
      { file: "orders.tf", text: "aws_dynamodb_table.carts", by: "aws_dynamodb_table.baskets" },
      { file: "orders.tf", text: 'aws_dynamodb_table" "carts"', by: 'aws_dynamodb_table" "baskets"' },
      moved("main.tf", "aws_db_instance.main", "aws_db_instance.shop"),
      moved("main.tf", "aws_dynamodb_table.carts", "aws_dynamodb_table.baskets"),
    ],
  },
  "account-baseline": {
    tags: { file: "main.tf", text: '"1200"', by: '"1300"' },
    renamed: [
      { file: "trail.tf", text: 'aws_s3_bucket" "audit"', by: 'aws_s3_bucket" "evidence"' },
      { file: "trail.tf", text: "aws_s3_bucket.audit.", by: "aws_s3_bucket.evidence." },
      { file: "trail.tf", text: 'aws_cloudtrail" "audit"', by: 'aws_cloudtrail" "account"' },
      { file: "detection.tf", text: "aws_s3_bucket.audit.", by: "aws_s3_bucket.evidence." },
      moved("main.tf", "aws_s3_bucket.audit", "aws_s3_bucket.evidence"),
      moved("main.tf", "aws_cloudtrail.audit", "aws_cloudtrail.account"),
    ],
  },
  network: {
    tags: { file: "main.tf", text: '"platform"', by: '"networks"' },
    renamed: [
      { file: "main.tf", text: 'module "vpc"', by: 'module "network"' },
      { file: "main.tf", text: "module.vpc.", by: "module.network." },
      {
        file: "main.tf",
        text: "locals {",
        by: "moved {\n  from = module.vpc\n  to   = module.network\n}\n\nlocals {",
      },
    ],
  },
  cluster: {
    tags: { file: "main.tf", text: '"containers"', by: '"runtime"' },
    renamed: [
      { file: "identities.tf", text: 'module "uploader"', by: 'module "ingest"' },
      moved("main.tf", "module.uploader", "module.ingest"),
    ],
  },
};
