package main

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"sync"
)

// In FerretDB 1.24 each operation of an update command holds a connection to SQLite until the command ends, of 100 that there
// are: a command of 100 operations waits for itself for ever. Drivers send no more in one command than a server says it
// takes, so this server says that it takes fewer.
const mostOperations = 20

// As a field of the answer to hello: its type, its name, and then four bytes of its value.
var announced = []byte("\x10maxWriteBatchSize\x00")

// FerretDB 1.24 reads and writes apart in one update, so that of two with the same condition both may win. In MongoDB the
// update of one document is atomic: here, because one command that writes waits for the other.
var (
	writing sync.Mutex
	writes  = map[string]bool{"insert": true, "update": true, "delete": true, "findAndModify": true, "findandmodify": true}
)

// The header of each message: four numbers of four bytes each, of which the first is the length of the whole.
const (
	headerSize     = 16
	largestMessage = 48 << 20
	opMsg          = 2013
	moreToCome     = 1 << 1 // nobody answers
)

// Passes the messages of connections on to FerretDB.
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
		passing := &connection{client: client, server: server, answered: make(chan struct{}, 1)}
		go passing.forth()
		go passing.back()
	}
}

// One connection of a client: its driver waits for an answer before it asks again.
type connection struct {
	client, server net.Conn
	answered       chan struct{}
}

func (c *connection) forth() {
	// Also when the client goes away: what it asked for is done by then, as its answer was waited for.
	defer c.server.Close()
	for {
		message, err := readMessage(c.client)
		if err != nil {
			return
		}
		if !isWrite(message) {
			if _, err := c.server.Write(message); err != nil {
				return
			}
			continue
		}
		writing.Lock()
		for len(c.answered) > 0 {
			<-c.answered
		}
		_, err = c.server.Write(message)
		if err == nil {
			_, open := <-c.answered
			if !open {
				err = io.EOF
			}
		}
		writing.Unlock()
		if err != nil {
			return
		}
	}
}

func (c *connection) back() {
	defer c.client.Close()
	defer close(c.answered)
	for {
		message, err := readMessage(c.server)
		if err != nil {
			return
		}
		select {
		case c.answered <- struct{}{}:
		default: // nobody waits
		}
		if at := bytes.Index(message, announced); at >= 0 && at+len(announced)+4 <= len(message) {
			binary.LittleEndian.PutUint32(message[at+len(announced):], mostOperations)
		}
		_, _ = c.client.Write(message) // a client that is gone is noticed by who reads from it
	}
}

func readMessage(from io.Reader) ([]byte, error) {
	var header [headerSize]byte
	if _, err := io.ReadFull(from, header[:]); err != nil {
		return nil, err
	}
	length := binary.LittleEndian.Uint32(header[:])
	if length < headerSize || length > largestMessage {
		return nil, io.ErrUnexpectedEOF
	}
	message := make([]byte, length)
	copy(message, header[:])
	_, err := io.ReadFull(from, message[headerSize:])
	return message, err
}

// Whether a message is a command that writes, and is answered. A command's name is the first field of its first document.
func isWrite(message []byte) bool {
	const flagsAt, kindAt, nameAt = headerSize, headerSize + 4, headerSize + 4 + 1 + 4 + 1
	if len(message) <= nameAt || binary.LittleEndian.Uint32(message[12:]) != opMsg || message[kindAt] != 0 {
		return false
	}
	if binary.LittleEndian.Uint32(message[flagsAt:])&moreToCome != 0 {
		return false
	}
	name, _, _ := bytes.Cut(message[nameAt:], []byte{0})
	return writes[string(name)]
}
