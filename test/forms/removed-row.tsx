import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, useState } from "react";
import { App } from "../notice.js";

/** Shows a form with rows a, b and c, and takes the first away. */
export async function withoutFirstRow(Rows: ComponentType<{ readonly rows: readonly string[] }>): Promise<void> {
  function Form() {
    const [rows, setRows] = useState(["a", "b", "c"]);
    return (
      <form>
        <Rows rows={rows} />
        <button
          type="button"
          onClick={() => {
            setRows(rows.slice(1));
          }}
        >
          Remove
        </button>
      </form>
    );
  }
  render(
    <App>
      <Form />
    </App>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));
}
