"use client";
import type { ReactNode } from "react";
import { Actions } from "./actions.js";
import { Facts } from "./facts.js";
import { Icon } from "./icon.js";
import { useNotice } from "./notice-context.js";
import { Outcome } from "./outcome.js";
import { Support } from "./support.js";
import { Summary, hasRows } from "./summary.js";
import { Body, Details, Title, hidden } from "./text.js";

/** What a view puts in the place of the usual parts. */
interface ContentProps {
  readonly icon?: ReactNode;
  readonly title?: ReactNode;
  readonly body?: ReactNode;
  /** What the server says of fields and of the form. */
  readonly summary?: ReactNode;
  /** What makes the view its own; stands where other notices have their facts. */
  readonly main?: ReactNode;
  readonly actions?: ReactNode;
  readonly details?: ReactNode;
}

/** What every notice is made of, in the order it is read: what happened, what it means, the ways out, where to turn. */
export function Content(own: ContentProps): ReactNode {
  const notice = useNotice();
  const { error, described, actions: ways } = notice;
  const { icon, title, body, summary, main, actions, details }: ContentProps = {
    icon: <Icon />,
    title: <Title />,
    body: <Body />,
    summary: !hidden(notice) && hasRows(error) && (
      <Summary takeFocus={false} said={[described.title, described.body, described.advice, error.message]} />
    ),
    main: <Facts />,
    actions: <Actions />,
    details: <Details />,
    ...own,
  };
  return (
    <>
      {icon}
      {title}
      {body}
      {summary}
      {main}
      {(ways.failure ?? ways.completed) !== null && <Outcome />}
      {actions}
      <Support />
      {details}
    </>
  );
}
