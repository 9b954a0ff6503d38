import type { Meta, StoryObj } from "@storybook/react-vite";
import { commerce as expected } from "../../test/catalogs/expected/commerce.js";
import { inEnglish } from "../stage/in-english.js";
import { Answer, EveryCode, namesOf } from "./every-code.js";
import { expectOneRightView, expectRightViews } from "./right-view.js";

/** Commerce: an envelope of `success`, `data`, `error` and `meta`, with rate-limit headers on every answer. */
const meta = {
  title: "Catalogs/Commerce",
  component: Answer,
  // The pages below are long; a docs page would only repeat them.
  tags: ["!autodocs"],
  argTypes: { name: { control: "select", options: namesOf("commerce") }, api: { control: false } },
  args: { api: "commerce", name: "RATE_LIMIT_EXCEEDED" },
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
