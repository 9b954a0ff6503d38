import type { ReactNode } from "react";

interface ChoiceProps {
  /** Becomes `data-part`. */
  readonly part: string;
  /** Id of what is chosen from. */
  readonly group: string;
  readonly checked: boolean;
  /** Nothing is left to choose. */
  readonly disabled?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** No form: the notice may stand inside one of the app's, whose data its choices must not join. */
export const NO_FORM = "recourse-no-form";

/** One of several things to choose from. */
export const Choice = ({ part, group, checked, disabled, onChoose, children }: ChoiceProps): ReactNode => (
  <label data-part={part}>
    <input
      type="radio"
      name={group}
      form={NO_FORM}
      checked={checked}
      // Not `disabled`: the focus would fall to the page.
      aria-disabled={disabled || undefined}
      onChange={() => {
        if (!disabled) onChoose();
      }}
    />
    {children}
  </label>
);
