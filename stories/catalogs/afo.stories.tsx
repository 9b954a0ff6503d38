import type { Meta, StoryObj } from "@storybook/react-vite";
import { afo as expected } from "../../test/catalogs/expected/afo.js";
import { inEnglish } from "../stage/in-english.js";
import { Answer, EveryCode, namesOf } from "./every-code.js";
import { expectOneRightView, expectRightViews } from "./right-view.js";

/** Afo, registration of creative works: dotted codes in an envelope, messages that are not to be relied on. */
const meta = {
  title: "Catalogs/Afo",
  component: Answer,
  // The pages below are long; a docs page would only repeat them.
  tags: ["!autodocs"],
  argTypes: { name: { control: "select", options: namesOf("afo") }, api: { control: false } },
  args: { api: "afo", name: "registration.audio_too_large" },
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
