import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// The look is optional and may not exist yet: a glob that matches nothing is no error, an import is.
import.meta.glob("../src/styles.css", { eager: true });

// What is fetched on first use may take a busy machine longer than a second.
configure({ asyncUtilTimeout: 10_000 });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);
