import { LIFECYCLE, type SpecificationDraft } from "../apis/aviate.js";
import type { Options } from "../ui/controls.js";

export const NO_SPECIFICATION: SpecificationDraft = {
  name: "",
  lifecycleStatus: "",
  validFor: { startDate: "", endDate: "" },
};

export const STATUSES: Options = LIFECYCLE.map((status) => [status, status.charAt(0) + status.slice(1).toLowerCase()]);
