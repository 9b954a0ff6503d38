// Compiled by misspelt.test.ts alone: the mistake is the point.
import { createRecourse, defineCatalog } from "react-recourse";

const ours = defineCatalog({ api: "ours", codes: { seat_taken: { kind: "conflict" }, "export.too_big": {} } });

createRecourse({ catalogs: [ours], codes: { seat_takn: () => null } });
createRecourse({ catalogs: [ours], codes: { "export.too_bg": () => null } });
createRecourse({ catalogs: [ours], codes: { "exprt.*": () => null } });
