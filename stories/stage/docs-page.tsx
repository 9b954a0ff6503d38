import { Controls, Description, Primary, Stories, Title, useOf } from "@storybook/addon-docs/blocks";
import type { ReactNode } from "react";
import { Anatomy, Wide } from "./anatomy-tables.js";
import { viewOf } from "./anatomy.js";

/** The docs page of a component: of a view with its anatomy. */
export function DocsPage(): ReactNode {
  const { preparedMeta } = useOf("meta", ["meta"]);
  const view = viewOf(preparedMeta.component);
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Wide label="Controls">
        <Controls />
      </Wide>
      {view !== undefined && <Anatomy view={view} />}
      <Stories />
    </>
  );
}
