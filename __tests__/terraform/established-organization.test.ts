import { describeTried } from "./describe-tried";

describeTried("an organization in use", "established", "2026-12-01");
