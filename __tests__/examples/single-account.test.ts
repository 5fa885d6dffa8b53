import { exportRepository } from "../../cli/commands/export";
import type { Notice } from "../../config/notice";

const folder = "examples/single-account";

// To renew: npm run generate
test("the repository in examples/ is what its organization exports, to the byte", async () => {
  const notices: Notice[] = [];
  const { ok, text } = await exportRepository(
    { config: `${folder}/organization.yaml`, to: `${folder}/terraform`, format: "json", check: true },
    (notice) => notices.push(notice),
  );
  expect(notices).toEqual([]);
  expect(text).toMatch(`${folder}/terraform is up to date`);
  expect(ok).toBe(true);
});
