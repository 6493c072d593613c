package dev.darkroom.tests.endtoend;

import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.imagemonkey.model.PictureReport;
import dev.darkroom.client.imagemonkey.model.ValidationAction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Callers that donate, vote and report until their server is gone, and write down what it said yes to. */
final class Load {

    private final ImageMonkeyClient monkey;
    private final Ledger ledger;
    private final List<Thread> callers = new ArrayList<>();

    Load(URI server, Ledger ledger) {
        this.monkey = ImageMonkeyClient.builder().baseUri(server).build();
        this.ledger = ledger;
        UUID target = ledger.target(monkey);
        for (int caller = 0; caller < 2; caller++) {
            start(this::donate);
            start(() -> vote(target, ValidationAction.YES));
            start(() -> vote(target, ValidationAction.NO));
        }
        start(() -> monkey.reports()
                .reportImage(target, PictureReport.builder().reason("too loud").build()));
    }

    private void start(Runnable call) {
        Thread caller = new Thread(() -> repeat(call), "caller");
        callers.add(caller);
        caller.start();
    }

    private void repeat(Runnable call) {
        try {
            while (true) {
                call.run();
            }
        } catch (DarkroomException e) {
            // The server is gone.
        }
    }

    private void donate() {
        Ledger.Donation donation = ledger.newDonation();
        Donors.donate(monkey, donation.label(), donation.picture().array());
        ledger.acknowledge(donation);
    }

    private void vote(UUID target, ValidationAction vote) {
        ledger.votes(vote).attempted().incrementAndGet();
        monkey.validation().validateImage(target, vote);
        ledger.votes(vote).acknowledged().incrementAndGet();
    }

    /** Returns when every caller has noticed that the server is gone. */
    void join() {
        for (Thread caller : callers) {
            try {
                caller.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        monkey.close();
    }
}
