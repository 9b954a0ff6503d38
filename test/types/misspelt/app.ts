// Compiled by misspelt.test.ts alone: the mistake is the point.
import { createRecourse, defineCatalog } from "react-recourse";

const ours = defineCatalog({ api: "ours", codes: { seat_taken: { kind: "conflict" }, seat_gone: {} } });

createRecourse({ catalogs: [ours], codes: { seat_takn: () => null } });
