import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type FieldErrorsState, Recourse, useApiError } from "react-recourse";
import { useQueryRecourse } from "react-recourse/react-query";
import type { Change } from "../lib/changes.js";

interface NoticeProps<Data, Variables> {
  readonly of: Change<Data, Variables>;
}

/** What a change failed with, and the way out, in place. */
export function Notice<Data, Variables>({ of: { notice: shown } }: NoticeProps<Data, Variables>): ReactNode {
  return shown.error == null ? null : (
    <div className="notice">
      <Recourse {...shown} />
    </div>
  );
}

/** The same in a table, under the row it is about. */
export function NoticeRow<Data, Variables>({
  of: { notice: shown },
  span,
}: NoticeProps<Data, Variables> & { readonly span: number }): ReactNode {
  return shown.error == null ? null : (
    <tr className="notice-row">
      <td colSpan={span}>
        <Recourse {...shown} />
      </td>
    </tr>
  );
}

/** The field errors of a form's last attempt. */
export const useFieldsOf = <Data, Variables>(change: Change<Data, Variables>): FieldErrorsState =>
  useApiError(change.error, { claim: false }).fields;

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** How many rows are to come, so that the page below does not jump. Default: a line. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** A query's data, a quiet placeholder before it, or what it failed with. */
export function Loaded<Data>({ query, rows = 0, children }: LoadedProps<Data>): ReactNode {
  const shown = useQueryRecourse(query);
  if (query.data !== undefined && shown.error == null) return children(query.data);
  if (shown.error != null) {
    return (
      <div className="notice">
        <Recourse {...shown} />
      </div>
    );
  }
  return (
    <p className="loading" role="status" style={{ minBlockSize: rows * 48 }}>
      Loading…
    </p>
  );
}

/** What a query failed with, where its data is shown elsewhere or not at all. */
export function QueryNotice({ query }: { readonly query: UseQueryResult }): ReactNode {
  const shown = useQueryRecourse(query);
  return shown.error == null ? null : (
    <div className="notice">
      <Recourse {...shown} />
    </div>
  );
}
