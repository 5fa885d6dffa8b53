import { describeTried } from "./describe-tried";

describeTried("the organization in AWS GovCloud (US)", "govcloud", "2026-01-01");
