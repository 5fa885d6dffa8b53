import { exportRepository } from "../../cli/commands/export";

const folder = "examples/single-account";

// To renew: npx palisade export --config examples/single-account/organization.yaml --to examples/single-account/terraform
test("the repository in examples/ is what its organization exports, to the byte", async () => {
  const { ok, text } = await exportRepository({
    config: `${folder}/organization.yaml`,
    to: `${folder}/terraform`,
    format: "json",
    check: true,
  });
  expect(text).toBe(`${folder}/terraform is up to date: 33 files.`);
  expect(ok).toBe(true);
});
