import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { ErrorNotice, FieldErrors, TopUpBanner } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it } from "vitest";
import { App } from "../../test/notice.js";

const error = apiError({
  kind: "validation",
  message: "Two errors.",
  fieldErrors: [{ path: ["email"], message: "must be set", code: null }],
});

describe("a root", () => {
  it("A08 never claims a description that is not there", () => {
    const list = render(
      <App>
        <FieldErrors.Root error={error} />
      </App>,
    );
    expect(screen.getByRole("group", { name: /./ })).not.toHaveAttribute("aria-describedby");
    list.unmount();
    render(
      <App>
        <ErrorNotice.Root error={error}>
          <ErrorNotice.Title />
          <ErrorNotice.Body>Mine.</ErrorNotice.Body>
        </ErrorNotice.Root>
      </App>,
    );
    expect(screen.getByRole("group", { name: /./ })).toHaveAccessibleDescription("Mine.");
  });

  it.each(["Dismiss", "Try again"])("A08 gives the focus back when it goes after “%s”", async (name) => {
    function Page({ pay = true }) {
      const [shown, setShown] = useState(false);
      const hide = () => {
        setShown(false);
      };
      return (
        <App>
          <button type="button">before</button>
          {(pay || !shown) && (
            <button type="button" onClick={() => setShown(true)}>
              Pay
            </button>
          )}
          {shown && <ErrorNotice.Root error={apiError({ kind: "unknown" })} onDismiss={hide} onRetry={hide} />}
          <button type="button">after</button>
        </App>
      );
    }
    const { unmount } = render(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "Pay" }));
    await userEvent.click(screen.getByRole("button", { name }));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
    unmount();
    render(<Page pay={false} />);
    await userEvent.click(screen.getByRole("button", { name: "Pay" }));
    await userEvent.click(screen.getByRole("button", { name }));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "before" })).toHaveFocus();
    });
  });

  it("A08 leaves the focus alone when it goes with the focus elsewhere", async () => {
    const page = (shown: boolean) => (
      <App>
        <button type="button">mine</button>
        {shown && <ErrorNotice.Root error={error} onDismiss={() => undefined} />}
      </App>
    );
    const { rerender } = render(page(true));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await userEvent.click(screen.getByRole("button", { name: "mine" }));
    screen.getByRole("button", { name: "mine" }).blur();
    rerender(page(false));
    expect(document.body).toHaveFocus();
  });

  it("goes by its name in the developer tools", () => {
    expect(TopUpBanner.Root.displayName).toBe("TopUpBanner");
  });
});
