import type { Meta, StoryObj } from "@storybook/react-vite";
import { platform as expected } from "../../test/catalogs/expected/platform.js";
import { inEnglish } from "../stage/in-english.js";
import { Answer, EveryCode, namesOf } from "./every-code.js";
import { expectOneRightView, expectRightViews } from "./right-view.js";

/** The platform API: problem details with `error_code` and, where people can help themselves, `resolve`. */
const meta = {
  title: "Catalogs/Platform",
  component: Answer,
  // The pages below are long; a docs page would only repeat them.
  tags: ["!autodocs"],
  argTypes: { name: { control: "select", options: namesOf("platform") }, api: { control: false } },
  args: { api: "platform", name: "plan_required" },
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
