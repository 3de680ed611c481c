import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, DatePicker, Popover } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { post } from "../api/client.ts";
import { setServerNow, today } from "../api/server-clock.ts";
import { Icon } from "../components/Icon.tsx";

/** In a demonstration the date opens the clock, which can only be moved forward. */
export function DemoClock({ date }: { readonly date: string }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const move = useMutation({
    mutationFn: (to: { days: number } | { to: string }) => post<{ now: string }>("/demo/clock", to),
    onSuccess: async ({ now }) => {
      setServerNow(now);
      setOpen(false);
      await client.invalidateQueries();
      void message.success(`演示时钟已拨到 ${now.slice(0, 10)}`);
    },
    onError: (error) => void message.error(error.message),
  });
  const content = (
    <div className="demo-clock">
      <p>演示时钟只能向后拨，期限随之计算。</p>
      <div>
        {[1, 7, 30].map((days) => (
          <Button key={days} loading={move.isPending} onClick={() => move.mutate({ days })}>
            {`后移 ${days} 天`}
          </Button>
        ))}
      </div>
      <DatePicker
        aria-label="拨到某日"
        placeholder="拨到某日"
        minDate={dayjs(today()).add(1, "day")}
        onChange={(to) => to && move.mutate({ to: to.format("YYYY-MM-DD") })}
      />
    </div>
  );
  return (
    <Popover content={content} trigger="click" open={open} onOpenChange={setOpen} title="演示时钟">
      <button type="button" className="top-date top-date-demo" aria-label={`演示时钟，${date}`}>
        <Icon name="calendar" size={15} />
        <span>{date}</span>
        <span className="top-demo">演示</span>
      </button>
    </Popover>
  );
}
