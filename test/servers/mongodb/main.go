// A MongoDB for the specs: FerretDB with its SQLite backend in one folder, on one loopback address.
// It prints its URL once it answers, and ends when its standard input closes, so that it never outlives who started it.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/url"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	data := flag.String("data", "", "the folder of its files, which exists and ends with /")
	listen := flag.String("listen", "127.0.0.1:0", "the address it listens on; port 0 takes a free one")
	flag.Parse()

	listener, err := net.Listen("tcp", *listen)
	if err != nil {
		fail(err)
	}
	server, err := ferretdb.New(&ferretdb.Config{
		Listener: ferretdb.ListenerConfig{TCP: "127.0.0.1:0"},
		Logger:   slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Handler:  "sqlite",
		// What was written survives the process, which is killed in specs; not the machine, which is not.
		SQLiteURL: "file:" + *data + "?_pragma=synchronous(off)",
	})
	if err != nil {
		fail(err)
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		// The kernel closes the pipe also when who started us is killed.
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	go func() {
		inner, err := url.Parse(server.MongoDBURI()) // waits until FerretDB has its port
		if err != nil {
			fail(err)
		}
		fmt.Printf("mongodb://%s/\n", listener.Addr())
		relay(listener, inner.Host)
	}()
	if err := server.Run(ctx); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
