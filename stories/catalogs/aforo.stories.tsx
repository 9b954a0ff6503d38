import type { Meta, StoryObj } from "@storybook/react-vite";
import { aforo as expected } from "../../test/catalogs/expected/aforo.js";
import { inEnglish } from "../stage/in-english.js";
import { Answer, EveryCode, namesOf } from "./every-code.js";
import { expectOneRightView, expectRightViews } from "./right-view.js";

/** Aforo, usage-based billing: problem details with a `code` in its billing errors, and everything else told by status. */
const meta = {
  title: "Catalogs/Aforo",
  component: Answer,
  // The pages below are long; a docs page would only repeat them.
  tags: ["!autodocs"],
  argTypes: { name: { control: "select", options: namesOf("aforo") }, api: { control: false } },
  args: { api: "aforo", name: "WALLET_INSUFFICIENT" },
} satisfies Meta<typeof Answer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Every documented code. */
export const AllCodes: Story = {
  argTypes: { name: { table: { disable: true } } },
  render: ({ api }) => <EveryCode api={api} />,
  play: inEnglish(({ canvasElement }) => expectRightViews(canvasElement, expected)),
};

/** One code, chosen in the Controls panel. */
export const OneCode: Story = {
  play: inEnglish(({ canvasElement, args }) => expectOneRightView(canvasElement, args.name, expected)),
};
