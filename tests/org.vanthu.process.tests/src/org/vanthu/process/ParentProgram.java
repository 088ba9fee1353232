package org.vanthu.process;

import java.time.Duration;

/** Starts a process of its own, says its number, and waits to be killed. */
public final class ParentProgram {

    private ParentProgram() {}

    public static void main(String[] arguments) throws Exception {
        ChildSeat<TryDesk> seat = new ChildSeat<>(ChildSeatTest.plan());
        seat.call(Duration.ofSeconds(20), (desk, run) -> desk.chatter(1));
        System.out.println(seat.processId());
        if (arguments[0].equals("busy")) {
            seat.call(Duration.ofMinutes(5), (desk, run) -> {
                desk.loop();
                return 0;
            });
        }
        System.in.read();
    }
}
