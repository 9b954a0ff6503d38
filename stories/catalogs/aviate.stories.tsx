import type { Meta, StoryObj } from "@storybook/react-vite";
import { aviate as expected } from "../../test/catalogs/expected/aviate.js";
import { inEnglish } from "../stage/in-english.js";
import { Answer, EveryCode, namesOf } from "./every-code.js";
import { expectOneRightView, expectRightViews } from "./right-view.js";

/** Aviate, quotes and billing periods: problem details told apart by `type`. */
const meta = {
  title: "Catalogs/Aviate",
  component: Answer,
  // The pages below are long; a docs page would only repeat them.
  tags: ["!autodocs"],
  argTypes: { name: { control: "select", options: namesOf("aviate") }, api: { control: false } },
  args: { api: "aviate", name: "invalid-state-transition" },
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
