import { dataBucketsPrivate } from "../../../controls/objectives/data-buckets-private";
import { archiveStack } from "../../modules/logging/archive-stack";
import { changed } from "../changed";

const stack = archiveStack();
const address = "aws_s3_bucket.log_archive_dns";
const access = "aws_s3_bucket_public_access_block.log_archive_dns_public_access";
const ownership = "aws_s3_bucket_ownership_controls.log_archive_dns_ownership";

describe("data.buckets-private", () => {
  test("holds for every bucket of the archive", () => {
    const { satisfied, broken } = dataBucketsPrivate.proof(stack);
    expect(broken).toEqual([]);
    expect(satisfied).toHaveLength(10);
  });

  test.each(["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"])(
    "is broken without %s",
    (block) => {
      for (const value of [false, undefined]) {
        const edited = changed(stack, access, (body) => ({ ...body, [block]: value }));
        const problem = `it does not ${block.replaceAll("_", " ")}`;
        expect(dataBucketsPrivate.proof(edited).broken).toEqual([{ address, problem }]);
      }
    },
  );

  test("is broken where nothing blocks public access", () => {
    const edited = changed(stack, access, () => undefined);
    expect(dataBucketsPrivate.proof(edited).broken).toHaveLength(1);
  });

  test("is broken where writers own their objects", () => {
    for (const rule of [{ object_ownership: "ObjectWriter" }, undefined]) {
      const edited = changed(stack, ownership, (body) => ({ ...body, rule }));
      const problem = "its owner is not enforced, so ACLs still count";
      expect(dataBucketsPrivate.proof(edited).broken).toEqual([{ address, problem }]);
    }
  });
});
