package main

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
)

// In FerretDB 1.24 each operation of an update command holds a connection to SQLite until the command ends, of 100 that there
// are: a command of 100 operations waits for itself for ever. Drivers send no more in one command than a server says it
// takes, so this server says that it takes fewer.
const mostOperations = 20

// As a field of the answer to hello: its type, its name, and then four bytes of its value.
var announced = []byte("\x10maxWriteBatchSize\x00")

// Passes connections on to FerretDB, and changes that one number in what comes back.
func relay(listener net.Listener, address string) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", address)
		if err != nil {
			_ = client.Close()
			continue
		}
		go func() {
			_, _ = io.Copy(server, client)
			_ = server.Close()
		}()
		go func() {
			passBack(client, server)
			_ = client.Close()
		}()
	}
}

func passBack(client io.Writer, server io.Reader) {
	buffer := make([]byte, 256*1024)
	for {
		n, err := server.Read(buffer)
		if at := bytes.Index(buffer[:n], announced); at >= 0 && at+len(announced)+4 <= n {
			binary.LittleEndian.PutUint32(buffer[at+len(announced):], mostOperations)
		}
		if _, failed := client.Write(buffer[:n]); failed != nil || err != nil {
			return
		}
	}
}
