package reconcile

func (r *run) transfers() {}
