import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentProps, ReactNode } from "react";
import { type ApiError, FieldErrors, type FieldError, useFieldErrors } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, fn, waitFor, within } from "storybook/test";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { longToken, sample } from "../stage/samples.js";
import * as states from "../stage/states.js";

const invalid = sample("aforo", "status-422");
const TITLE = "2 fields need attention";

const invalidWith = (fieldErrors: readonly FieldError[], formErrors: readonly string[] = []): ApiError =>
  apiError({ kind: "validation", status: 422, fieldErrors, formErrors });

const wrong = (path: FieldError["path"], message: string): FieldError => ({ path, message, code: null });

/** Something that was entered cannot be taken. Sums up what, takes the focus once, and leads to each field. */
const meta = {
  title: "Components/FieldErrors",
  component: FieldErrors.Root,
  argTypes: {
    ...rootControls,
    takeFocus: {
      control: "select",
      options: [true, "field", false],
      description:
        'Move the focus once for each error: `true` to the notice, `"field"` to the first field in the page that is wrong.',
      table: { defaultValue: { summary: "true" } },
    },
  },
  args: { error: invalid, takeFocus: true, onRetry: fn(), onDismiss: fn() },
  // A docs page shows them all at once: the last one would drag the page to itself.
  render: (args, { viewMode }) => <FieldErrors.Root {...args} takeFocus={viewMode === "story" && args.takeFocus} />,
} satisfies Meta<typeof FieldErrors.Root>;

export default meta;
type Story = StoryObj<typeof FieldErrors.Root>;

/** No form is near, so the rows name their fields and are no links. */
export const Ready: Story = {
  play: inEnglish(async ({ canvas }) => {
    const notice = canvas.getByRole("group", { name: TITLE });
    await expect(notice).toHaveAttribute("data-recourse", "field-errors");
    await waitFor(() => expect(notice).toHaveFocus());
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2);
    await expect(canvas.queryByRole("link")).toBeNull();
  }),
};

function PlanForm(props: ComponentProps<typeof FieldErrors.Root>): ReactNode {
  const fields = useFieldErrors(props.error);
  return (
    <form className="form" noValidate>
      <FieldErrors.Root {...props} />
      <label htmlFor="plan-name">Name</label>
      <input id="plan-name" name="name" defaultValue="API calls" {...fields.getFieldProps("name")} />
      <FieldErrors.Message fields={fields} name="name" className="form-message" />
      <label htmlFor="plan-price">Price per unit</label>
      <input
        id="plan-price"
        name="tiers[1].unitPrice"
        dir="auto"
        defaultValue="-0.20"
        {...fields.getFieldProps("tiers.1.unitPrice", "plan-price-hint")}
      />
      <small id="plan-price-hint">
        <bdi>In euros, from the second tier on.</bdi>
      </small>
      <FieldErrors.Message fields={fields} name="tiers.1.unitPrice" className="form-message" />
      <button type="submit">Save plan</button>
    </form>
  );
}

/** In a real form: the summary has the focus, each row leads to its field, and each field says what is wrong with it. */
export const InAForm: Story = {
  render: (args, { viewMode }) => <PlanForm {...args} takeFocus={viewMode === "story" && args.takeFocus} />,
  play: inEnglish(async ({ canvas, userEvent }) => {
    const summary = canvas.getByRole("group", { name: TITLE });
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.click(within(summary).getByRole("link", { name: /Price per unit/ }));
    const price = canvas.getByRole("textbox", { name: "Price per unit" });
    await expect(price).toHaveFocus();
    await expect(price).toBeInvalid();
    await expect(price).toHaveAccessibleDescription("In euros, from the second tier on. must not be negative");
    await expect(canvas.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(/unique/);
  }),
};

/** Where the first field that is wrong is to take the focus, the summary stands by. */
export const FocusOnTheField: Story = {
  ...InAForm,
  args: { takeFocus: "field" },
  play: inEnglish(async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole("textbox", { name: "Name" })).toHaveFocus());
    await expect(canvas.getByRole("group", { name: TITLE })).toBeVisible();
  }),
};

/** By keyboard alone: from the summary, Tab reaches its first link, Enter the field. */
export const ByKeyboard: Story = {
  ...InAForm,
  play: inEnglish(async ({ canvas, userEvent }) => {
    await waitFor(() => expect(canvas.getByRole("group", { name: TITLE })).toHaveFocus());
    await userEvent.tab();
    const [first] = canvas.getAllByRole("link");
    await expect(first).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByRole("textbox", { name: "Name" })).toHaveFocus();
  }),
};

/** A field the form does not have, and a text about no field: both stay in the summary. */
export const Unmatched: Story = {
  ...InAForm,
  args: {
    error: invalidWith(
      [wrong(["name"], "must not be blank"), wrong(["ledgerCode"], "is not known")],
      ["The period overlaps another one."],
    ),
  },
  play: inEnglish(async ({ canvas }) => {
    const summary = canvas.getByRole("group", { name: TITLE });
    await expect(await within(summary).findAllByRole("link")).toHaveLength(1);
    await expect(within(summary).getByText("is not known")).toBeVisible();
    await expect(within(summary).getByText("The period overlaps another one.")).toBeVisible();
  }),
};

/** The server names no field at all. */
export const WithoutDetails: Story = {
  args: { error: sample("aforo", "status-400") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.queryByRole("list")).toBeNull();
    // There is nothing to walk through, so the focus stays with the person.
    await expect(document.body).toHaveFocus();
  }),
};

/** Words for a code that is about one field, where the catalog knows which. */
export const OneKnownField: Story = { args: { error: sample("afo", "registration.title_required") } };

/** 120 rows: a hundred are shown, the rest counted. */
export const ManyFields: Story = {
  args: {
    error: invalidWith(Array.from({ length: 120 }, (_, row) => wrong(["rows", row, "price"], "must be above zero"))),
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(100);
    await expect(canvas.getByText("and 20 more")).toBeVisible();
  }),
};

/** The app moves the focus itself. */
export const LeavesTheFocus: Story = {
  args: { takeFocus: false },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).not.toHaveFocus();
  }),
};

/** A message of 2,000 characters and a key of 200 stay inside 320 px. */
export const LongText: Story = {
  ...states.longText(invalid),
  args: {
    error: invalidWith([
      wrong(["name"], `${longToken} is taken. `.padEnd(2000, "Choose another name for this plan. ")),
      wrong([longToken], "is not known"),
    ]),
  },
};

export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = { ...InAForm, ...states.darkRtlNarrow, play: async () => undefined };

/** The rows alone, in a frame of your own. */
export const Composed: Story = {
  render: (args, { viewMode }) => (
    <FieldErrors.Root {...args}>
      <FieldErrors.Title>Not saved yet</FieldErrors.Title>
      <FieldErrors.Summary takeFocus={viewMode === "story" && args.takeFocus} />
    </FieldErrors.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    const notice = canvas.getByRole("group", { name: "Not saved yet" });
    await expect(within(notice).getAllByRole("listitem")).toHaveLength(2);
    await waitFor(() => expect(notice).toHaveFocus());
  }),
};
