import { Input, Segmented } from "antd";
import { useId } from "react";
import type { Answer, Answers, Checklist, Finding } from "./points.ts";

interface Props {
  readonly list: Checklist;
  readonly value?: Answers;
  readonly onChange?: (answers: Answers) => void;
}

/** The checklist: each point passes or has a problem, and a problem is put into words. */
export function PointsField({ list, value = {}, onChange }: Props) {
  const set = (code: string, answer: Answer): void => onChange?.({ ...value, [code]: answer });
  return (
    <ol className="points">
      {list.points.map(({ code, title }, place) => (
        <Point
          key={code}
          place={place + 1}
          title={title}
          findings={list.findings}
          answer={value[code]}
          onAnswer={(answer) => set(code, answer)}
        />
      ))}
    </ol>
  );
}

interface PointProps {
  readonly place: number;
  readonly title: string;
  readonly findings: Checklist["findings"];
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

function Point({ place, title, findings, answer, onAnswer }: PointProps) {
  const id = useId();
  const options = findings.map(([value, label]) => ({ value, label }));
  const note = answer?.note ?? "";
  return (
    <li className={answer?.finding === "problem" ? "point point-problem" : "point"}>
      <span className="point-place" aria-hidden="true">
        {place}
      </span>
      <span className="point-title" id={id}>
        {title}
      </span>
      <Segmented<Finding | "">
        aria-labelledby={id}
        size="small"
        className={answer?.finding === "problem" ? "point-choice point-late" : "point-choice"}
        options={options}
        value={answer?.finding ?? ""}
        onChange={(finding) => finding !== "" && onAnswer({ finding, note })}
      />
      {answer?.finding === "problem" && (
        <Input.TextArea
          className="point-note"
          aria-label={`${title}：存在的问题`}
          placeholder="写明问题：何处、缺什么、依据哪一条"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={500}
          status={note.trim() === "" ? "error" : ""}
          value={note}
          onChange={(event) => onAnswer({ finding: "problem", note: event.target.value })}
        />
      )}
    </li>
  );
}
