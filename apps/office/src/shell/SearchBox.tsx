import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Icon } from "../components/Icon.tsx";
import { isTyping } from "../use-row-keys.ts";

/** Looks for matters by title, party or number; `/` leads here from anywhere. */
export function SearchBox() {
  const [text, setText] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const q = text.trim();
    void navigate({ to: "/matters", search: q === "" ? {} : { q } });
  };
  return (
    <search className="top-search-place">
      <form className="top-search" onSubmit={onSubmit}>
        <Icon name="search" size={15} />
        <input
          ref={box}
          type="search"
          aria-label="搜索事项、当事人、文号"
          placeholder="事项、当事人、文号"
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
        <span className="top-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
